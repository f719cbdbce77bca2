//! What actors do, in the words of the trade. Each verb is one act, sent through the door.

mod calls;
mod controls;
mod declarations;
mod files;
mod gate;
mod manifests;
mod money;
mod orders;
mod people;
mod tables;
mod titles;
