//! Surety accounts.

mod goods_leave_before_they_are_paid;
