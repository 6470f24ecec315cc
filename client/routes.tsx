// Every address of the app and the screen behind it. Each screen is its own file, fetched when it
// is first opened; the service worker keeps them all, so none needs a network.
import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { daySchema } from '../shared/kernel/day.ts';
import { customerIdSchema, factIdSchema, roundIdSchema } from '../shared/kernel/ids.ts';
import { OFFICE } from '../shared/kernel/role.ts';
import { Opening } from './app/App.tsx';
import { BrokenScreen } from './app/BrokenScreen.tsx';
import { BooksScreen, LedgerAccountScreen, PastScreen, ReconcileScreen } from './books-screens.ts';
import { CloseDayScreen, DayScreen, TakeCashScreen } from './cash-screens.ts';
import {
  BillScreen,
  InstallMeterScreen,
  MessagesScreen,
  MeterScreen,
  ReadMeterScreen,
  ReviewScreen,
  StreetScreen,
  TariffScreen,
  TariffsScreen,
  TemplatesScreen,
  WaterScreen,
} from './meter-screens.ts';
import { ImportBookScreen, InvoiceScreen, RunScreen, RunsScreen } from './paper-screens.ts';
import { named, ofCustomer, ofMeter, screen } from './route-screens.tsx';
import { useStore } from './store/session.ts';

const TodayScreen = screen('TodayScreen', () => import('./rounds/TodayScreen.tsx'));
const StartScreen = screen('StartScreen', () => import('./rounds/StartScreen.tsx'));
const SkipScreen = screen('SkipScreen', () => import('./rounds/SkipScreen.tsx'));
const DeliverScreen = screen('DeliverScreen', () => import('./deliveries/DeliverScreen.tsx'));
const DeliveriesScreen = screen(
  'DeliveriesScreen',
  () => import('./deliveries/DeliveriesScreen.tsx'),
);
const DocumentScreen = screen('DocumentScreen', () => import('./documents/DocumentScreen.tsx'));
const FindScreen = screen('FindScreen', () => import('./customers/FindScreen.tsx'));
const LabelsScreen = screen('LabelsScreen', () => import('./customers/LabelsScreen.tsx'));
const ScanScreen = screen('ScanScreen', () => import('./customers/ScanScreen.tsx'));
const StopCardScreen = screen('StopCardScreen', () => import('./customers/StopCardScreen.tsx'));
const StatementScreen = screen('StatementScreen', () => import('./customers/StatementScreen.tsx'));
const ChooseMeterScreen = screen(
  'ChooseMeterScreen',
  () => import('./customers/ChooseMeterScreen.tsx'),
);
const NewCustomerScreen = screen(
  'NewCustomerScreen',
  () => import('./customers/NewCustomerScreen.tsx'),
);
const OutboxScreen = screen('OutboxScreen', () => import('./outbox/OutboxScreen.tsx'));
const EntriesScreen = screen('EntriesScreen', () => import('./outbox/EntriesScreen.tsx'));
const FleetScreen = screen('FleetScreen', () => import('./fleet/FleetScreen.tsx'));
const HeldScreen = screen('HeldScreen', () => import('./fleet/HeldScreen.tsx'));
const SignInScreen = screen('SignInScreen', () => import('./app/SignInScreen.tsx'));
const DesignScreen = screen('DesignScreen', () => import('./app/design/DesignScreen.tsx'));
const PhoneScreen = screen('PhoneScreen', () => import('./app/PhoneScreen.tsx'));
const GlossaryScreen = screen('GlossaryScreen', () => import('./app/tour/GlossaryScreen.tsx'));
const BoardScreen = screen('BoardScreen', () => import('./board/BoardScreen.tsx'));
const BillingScreen = screen('BillingScreen', () => import('./billing/BillingScreen.tsx'));
const CollectScreen = screen('CollectScreen', () => import('./payments/CollectScreen.tsx'));
const SharedScreen = screen('SharedScreen', () => import('./payments/SharedScreen.tsx'));
const OfficeScreen = screen('OfficeScreen', () => import('./office/OfficeScreen.tsx'));
const RoundsScreen = screen('RoundsScreen', () => import('./office/RoundsScreen.tsx'));
const RoundScreen = screen('RoundScreen', () => import('./office/RoundScreen.tsx'));
const ProductsScreen = screen('ProductsScreen', () => import('./office/ProductsScreen.tsx'));
const PeopleScreen = screen('PeopleScreen', () => import('./office/PeopleScreen.tsx'));
const BusinessScreen = screen('BusinessScreen', () => import('./office/BusinessScreen.tsx'));
const ImportScreen = screen('ImportScreen', () => import('./office/ImportScreen.tsx'));
const OutstandingScreen = screen(
  'OutstandingScreen',
  () => import('./outstanding/OutstandingScreen.tsx'),
);
const CustomerStatementScreen = screen(
  'CustomerStatementScreen',
  () => import('./outstanding/CustomerStatementScreen.tsx'),
);
const IssuesScreen = screen('IssuesScreen', () => import('./issues/IssuesScreen.tsx'));
const SeriesScreen = screen('SeriesScreen', () => import('./billing/SeriesScreen.tsx'));
const SaleScreen = screen('SaleScreen', () => import('./sales/SaleScreen.tsx'));

export function Routes() {
  const [path] = useLocation();
  return (
    <BrokenScreen key={path}>
      <Suspense fallback={<Opening />}>
        <Switch>
          <Route path="/">
            <Start />
          </Route>
          <Route path="/today" component={TodayScreen} />
          <Route path="/start/:act">{({ act }) => <StartScreen act={act} />}</Route>
          <Route path="/board" component={BoardScreen} />
          <Route path="/billing" component={BillingScreen} />
          <Route path="/series" component={SeriesScreen} />
          <Route path="/books" component={BooksScreen} />
          <Route path="/books/reconcile" component={ReconcileScreen} />
          <Route path="/books/outstanding" component={PastScreen} />
          <Route path="/books/accounts/:code">
            {({ code }) => <LedgerAccountScreen code={code} />}
          </Route>
          <Route path="/office" component={OfficeScreen} />
          <Route path="/office/rounds" component={RoundsScreen} />
          <Route path="/office/rounds/:roundId">
            {({ roundId }) => <RoundScreen roundId={roundId} />}
          </Route>
          <Route path="/office/products" component={ProductsScreen} />
          <Route path="/office/people" component={PeopleScreen} />
          <Route path="/office/business" component={BusinessScreen} />
          <Route path="/office/import" component={ImportScreen} />
          <Route path="/issues" component={IssuesScreen} />
          <Route path="/runs" component={RunsScreen} />
          <Route path="/runs/import" component={ImportBookScreen} />
          <Route path="/runs/:runId">{({ runId }) => <RunScreen runId={runId} />}</Route>
          <Route path="/day" component={DayScreen} />
          <Route path="/day/close" component={CloseDayScreen} />
          <Route path="/day/take" component={TakeCashScreen} />
          <Route path="/day/entries" component={EntriesScreen} />
          <Route path="/find" component={FindScreen} />
          <Route path="/find/scan" component={ScanScreen} />
          <Route path="/find/labels" component={LabelsScreen} />
          <Route path="/outbox" component={OutboxScreen} />
          <Route path="/phone" component={PhoneScreen} />
          <Route path="/phone/words" component={GlossaryScreen} />
          <Route path="/design" component={DesignScreen} />
          <Route path="/phones" component={FleetScreen} />
          <Route path="/held" component={HeldScreen} />
          <Route path="/share" component={SharedScreen} />
          <Route path="/sign-in">
            <SignInAgain />
          </Route>
          <Route path="/customers/new" component={NewCustomerScreen} />
          <Route path="/customers/:customerId/statement">{ofCustomer(StatementScreen)}</Route>
          <Route path="/customers/:customerId/collect">{ofCustomer(CollectScreen)}</Route>
          <Route path="/customers/:customerId/sale">{ofCustomer(SaleScreen)}</Route>
          <Route path="/customers/:customerId/invoice">{ofCustomer(InvoiceScreen)}</Route>
          <Route path="/customers/:customerId/skip">{ofCustomer(SkipScreen)}</Route>
          <Route path="/customers/:customerId/deliver">{ofCustomer(DeliverScreen)}</Route>
          <Route path="/customers/:customerId/deliver/:day">
            {({ customerId, day }) =>
              named(customerIdSchema, customerId, (id) =>
                named(daySchema, day, (of) => <DeliverScreen customerId={id} day={of} />),
              )
            }
          </Route>
          <Route path="/customers/:customerId/deliveries">{ofCustomer(DeliveriesScreen)}</Route>
          <Route path="/customers/:customerId/documents/:factId">
            {({ customerId, factId }) =>
              named(customerIdSchema, customerId, (id) => (
                <DocumentScreen customerId={id} factId={factId} />
              ))
            }
          </Route>
          <Route path="/customers/:customerId/read">{ofCustomer(ChooseMeterScreen)}</Route>
          <Route path="/customers/:customerId/meter">{ofCustomer(InstallMeterScreen)}</Route>
          <Route path="/customers/:customerId">{ofCustomer(StopCardScreen)}</Route>
          <Route path="/readings" component={ReviewScreen} />
          <Route path="/rounds/:roundId/meters">
            {({ roundId }) => named(roundIdSchema, roundId, (id) => <StreetScreen roundId={id} />)}
          </Route>
          <Route path="/meters/:meterId">{ofMeter(MeterScreen)}</Route>
          <Route path="/meters/:meterId/read">{ofMeter(ReadMeterScreen)}</Route>
          <Route path="/bills/:factId">
            {({ factId }) => named(factIdSchema, factId, (id) => <BillScreen factId={id} />)}
          </Route>
          <Route path="/messages" component={MessagesScreen} />
          <Route path="/messages/texts" component={TemplatesScreen} />
          <Route path="/water" component={WaterScreen} />
          <Route path="/tariffs" component={TariffsScreen} />
          <Route path="/tariffs/:tariffId">
            {({ tariffId }) => <TariffScreen tariffId={tariffId} />}
          </Route>
          <Route path="/outstanding" component={OutstandingScreen} />
          <Route path="/outstanding/:customerId">{ofCustomer(CustomerStatementScreen)}</Route>
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
      </Suspense>
    </BrokenScreen>
  );
}

/** Collectors start with their round, the office with the day's board. */
function Start() {
  const { session } = useStore();
  return OFFICE.includes(session.person.role) ? <BoardScreen /> : <TodayScreen />;
}

/** The office wants the password again: what waits is sent as soon as it is given. */
function SignInAgain() {
  const { syncNow } = useStore();
  const [, go] = useLocation();
  const goOn = () => {
    syncNow();
    go('/outbox', { replace: true });
  };
  return <SignInScreen onSignedIn={goOn} />;
}
