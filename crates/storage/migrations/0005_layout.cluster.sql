-- Nobody looks for answers by their age.
drop index idempotency_at;
-- Room on the page for the next version of a row, so that it need not move.
alter table state set (fillfactor = 70);
alter table account set (fillfactor = 70);
