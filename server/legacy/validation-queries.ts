// The three validation queries of the plan that moved the old system (step 4.1), word for word.
// They run over the schema `legacy`.

export const validationQueries = {
  customers: `
SELECT 
    c.billing_name,
    c.opening_balance,
    cos.total_outstanding,
    calculate_customer_outstanding(c.id) as function_result,
    CASE 
        WHEN cos.total_outstanding = calculate_customer_outstanding(c.id) THEN 'PASS'
        ELSE 'FAIL'
    END as validation_status
FROM customers c
LEFT JOIN customer_outstanding_summary cos ON c.id = cos.customer_id
ORDER BY validation_status DESC, total_outstanding DESC;`,
  invoices: `
SELECT 
    invoice_status,
    COUNT(*) as count,
    SUM(total_amount) as total_amount,
    SUM(amount_paid) as total_paid,
    SUM(amount_outstanding) as total_outstanding
FROM invoice_metadata
GROUP BY invoice_status;`,
  payments: `
SELECT 
    allocation_status,
    COUNT(*) as count,
    SUM(amount) as total_amount,
    SUM(amount_applied) as total_applied,
    SUM(amount_unapplied) as total_unapplied
FROM payments
GROUP BY allocation_status;`,
} as const;
