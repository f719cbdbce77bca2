//! Reading: many things in one question, ranges from either end.

use domain::call::Call;
use storage::lists::{self, First};

use crate::kit::{announce, each_store, id};

#[test]
fn many_things_come_in_the_order_they_were_asked_for() {
    each_store(async |bench| {
        let store = &bench.store;
        for n in 0..70 {
            announce(store, n).await.unwrap();
        }
        for numbers in
            [vec![], vec![3], vec![9, 1, 5], vec![4, 700, 2], (0..50).collect(), (0..70).rev().collect()]
        {
            let ids: Vec<_> = numbers.iter().map(|n| id(0xca, *n)).collect();
            let found = store.load_page::<Call>(&ids).await.unwrap();
            let expected: Vec<_> = numbers.iter().filter(|n| **n < 70).map(|n| id(0xca, *n)).collect();
            assert_eq!(found.iter().map(|call| call.id).collect::<Vec<_>>(), expected);
            assert!(found.iter().all(|call| call.version == 1 && call.id == *call.state.id.bytes()));
        }
    });
}

#[test]
fn a_range_of_values_is_read_from_either_end() {
    each_store(async |bench| {
        let store = &bench.store;
        let set = (0..9).map(|n| lists::handle("test", &format!("a:{n}"), "call", id(0xca, n))).collect();
        store.write(set).await.unwrap();
        for (from, before, first, limit, expected) in [
            ("a:2", "a:5", First::Least, 10, vec!["a:2", "a:3", "a:4"]),
            ("a:2", "a:5", First::Greatest, 10, vec!["a:4", "a:3", "a:2"]),
            ("a:", "a:\u{10FFFF}", First::Least, 2, vec!["a:0", "a:1"]),
            ("a:", "a:\u{10FFFF}", First::Greatest, 2, vec!["a:8", "a:7"]),
            ("b:", "b:\u{10FFFF}", First::Least, 2, vec![]),
        ] {
            let found = store.find_between("test", from, before, first, limit).await.unwrap();
            assert_eq!(found.iter().map(|one| one.value.as_str()).collect::<Vec<_>>(), expected);
        }
    });
}
