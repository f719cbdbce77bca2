//! Webhooks.

mod changes_are_posted_signed_and_tried_again;
