// One sample of each kind of fact about the office's lists.
const id = (tail: number) => `01935000-0000-7000-8000-${tail.toString().padStart(12, '0')}`;

export const listBodies = (businessId: string) => ({
  'business.set': {
    businessId,
    change: { name: 'Gokul Dairy', paybill: null, upiAddress: 'gokul.dairy@okaxis' },
  },
  'price.set': { productId: id(2), fromDay: '2026-12-01', price: 62_000_000 },
  'product.set': {
    productId: id(2),
    change: { name: 'Cow milk', unit: 'litre', taxRate: 0, isTaxIncluded: false, hsn: '0401' },
  },
  'round.set': { roundId: id(3), change: { name: 'East', collectorId: id(4), listOrder: 2 } },
  'terms.set': { businessId, fromDay: '2026-12-01', creditDays: 10 },
});
