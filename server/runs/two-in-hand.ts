// A line in which the next piece of work is handed in while the one before it is still taken: who
// takes it has it at hand the moment it is free. What was not taken is done anew by itself, after
// everything before it, and from then on nothing is handed in ahead.

export type Hands<Work, Answer> = {
  /** Resolves when the work is handed in; its answer is null where it was not taken. */
  readonly hand: (work: Work) => Promise<Handed<Answer>>;
  /** Does what was not taken, when nothing else is in hand. */
  readonly doAnew: (work: Work) => Promise<Answer>;
};

export type Handed<Answer> = { readonly answer: Promise<Answer | null> };

type InLine<Answer> = {
  readonly handed: Promise<unknown>;
  readonly answer: Promise<Answer | null>;
  readonly done: Promise<unknown>;
  next: InLine<Answer> | null;
  isOver: boolean;
};

/**
 * Takes work in its order; what it answers rejects where handing it in threw, or where that before
 * it did and this was not taken either.
 */
export function makeTwoInHand<Work, Answer>({ hand, doAnew }: Hands<Work, Answer>) {
  const nobody = (): InLine<Answer> => ({
    ...{ handed: Promise.resolve(), answer: Promise.resolve(null), done: Promise.resolve() },
    ...{ next: null, isOver: true },
  });
  let isTroubled = false;
  let [first, second] = [nobody(), nobody()];
  return (work: Work): Promise<Answer> => {
    const [beforeThat, before] = second.isOver ? [nobody(), nobody()] : [first, second];
    const handed = (async () => {
      await Promise.allSettled([beforeThat.done, before.handed]);
      return isTroubled ? { answer: Promise.resolve(null) } : await hand(work);
    })();
    const answer = handed.then((one) => one.answer);
    const finish = async (): Promise<Answer> => {
      const told = await answer.catch((error: unknown) => new Thrown(error));
      const isTaken = told !== null && !(told instanceof Thrown);
      isTroubled ||= !isTaken;
      await (isTaken ? Promise.allSettled([before.done]) : before.done);
      if (told instanceof Thrown) throw told.error;
      if (told !== null) return told;
      await Promise.allSettled([own.next?.answer]);
      return await doAnew(work);
    };
    const done = finish().finally(() => {
      own.isOver = true;
    });
    const own: InLine<Answer> = { handed, answer, done, next: null, isOver: false };
    before.next = own;
    for (const one of [handed, answer, done]) one.catch(() => undefined);
    [first, second] = [before, own];
    return done;
  };
}

class Thrown {
  readonly error: unknown;
  constructor(error: unknown) {
    this.error = error;
  }
}
