//! The draws of the lanes.

mod anyone_recomputes_a_draw;
