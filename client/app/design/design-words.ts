// Words of the page that shows every control of the app.
import type { Words } from '../language.ts';

type Says = Readonly<
  Record<
    | 'title'
    | 'why'
    | 'light'
    | 'dark'
    | 'sun'
    | 'colours'
    | 'text'
    | 'big'
    | 'plain'
    | 'small'
    | 'buttons'
    | 'main'
    | 'other'
    | 'danger'
    | 'busy'
    | 'off'
    | 'choices'
    | 'first'
    | 'second'
    | 'fields'
    | 'field'
    | 'hint'
    | 'wrong'
    | 'list'
    | 'notices'
    | 'info'
    | 'good'
    | 'warn'
    | 'bad'
    | 'states'
    | 'figures'
    | 'keypad'
    | 'sheet'
    | 'openSheet'
    | 'empty'
    | 'emptyWhy',
    string
  >
>;

export const designWords = {
  en: {
    title: 'Look of the app',
    why: 'Every control in every theme and state, for those who build screens.',
    light: 'Light',
    dark: 'Dark',
    sun: 'Sun',
    colours: 'Colours',
    text: 'Text',
    big: 'The one figure of a screen',
    plain: 'What one reads',
    small: 'What stands beside it',
    buttons: 'Buttons',
    main: 'Main action',
    other: 'Other action',
    danger: 'Takes back',
    busy: 'At work',
    off: 'Not now',
    choices: 'Choices',
    first: 'The chosen one',
    second: 'Not chosen',
    fields: 'Fields',
    field: 'Field',
    hint: 'A hint below it',
    wrong: 'What is wrong, and what to do',
    list: 'List',
    notices: 'Notices',
    info: 'Something to know',
    good: 'It is done',
    warn: 'Look at this',
    bad: 'This went wrong',
    states: 'Where a fact stands',
    figures: 'Numerals',
    keypad: 'Number pad',
    sheet: 'Rising sheet',
    openSheet: 'Open a sheet',
    empty: 'Nothing here',
    emptyWhy: 'Why, and what to do now.',
  },
  hi: {
    title: 'ऐप का रूप',
    why: 'हर बटन और खाना, हर थीम और हालत में: उनके लिए जो स्क्रीन बनाते हैं।',
    light: 'उजला',
    dark: 'गहरा',
    sun: 'धूप',
    colours: 'रंग',
    text: 'पाठ',
    big: 'स्क्रीन का मुख्य अंक',
    plain: 'जो पढ़ा जाता है',
    small: 'जो उसके साथ है',
    buttons: 'बटन',
    main: 'मुख्य काम',
    other: 'दूसरा काम',
    danger: 'वापस लेता है',
    busy: 'काम चल रहा है',
    off: 'अभी नहीं',
    choices: 'चुनाव',
    first: 'चुना हुआ',
    second: 'नहीं चुना',
    fields: 'खाने',
    field: 'खाना',
    hint: 'नीचे एक इशारा',
    wrong: 'क्या ग़लत है, और क्या करें',
    list: 'सूची',
    notices: 'सूचनाएँ',
    info: 'जानने की बात',
    good: 'हो गया',
    warn: 'इसे देखें',
    bad: 'यह नहीं हुआ',
    states: 'एंट्री कहाँ है',
    figures: 'अंक',
    keypad: 'संख्या पैड',
    sheet: 'शीट',
    openSheet: 'शीट खोलें',
    empty: 'यहाँ कुछ नहीं',
    emptyWhy: 'क्यों, और अब क्या करें।',
  },
  sw: {
    title: 'Mwonekano wa programu',
    why: 'Kila kitufe katika kila mandhari na hali, kwa wanaotengeneza skrini.',
    light: 'Mwanga',
    dark: 'Giza',
    sun: 'Jua',
    colours: 'Rangi',
    text: 'Maandishi',
    big: 'Namba kuu ya skrini',
    plain: 'Kinachosomwa',
    small: 'Kilicho kando yake',
    buttons: 'Vitufe',
    main: 'Kitendo kikuu',
    other: 'Kitendo kingine',
    danger: 'Hurudisha nyuma',
    busy: 'Inafanya kazi',
    off: 'Si sasa',
    choices: 'Machaguo',
    first: 'Kimechaguliwa',
    second: 'Hakijachaguliwa',
    fields: 'Sehemu za kujaza',
    field: 'Sehemu',
    hint: 'Dokezo chini yake',
    wrong: 'Kosa ni nini, na la kufanya',
    list: 'Orodha',
    notices: 'Taarifa',
    info: 'Jambo la kujua',
    good: 'Imekamilika',
    warn: 'Angalia hili',
    bad: 'Hili halikufaulu',
    states: 'Ingizo liko wapi',
    figures: 'Namba',
    keypad: 'Vitufe vya namba',
    sheet: 'Karatasi',
    openSheet: 'Fungua karatasi',
    empty: 'Hakuna kitu hapa',
    emptyWhy: 'Kwa nini, na la kufanya sasa.',
  },
} as const satisfies Words<Says>;
