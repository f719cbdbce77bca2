//! Which addresses of the network are out in the open.
//!
//! A webhook's address is chosen by a trader; the platform must not be made to knock on doors inside its own house.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// True for an address anybody on the internet may reach: not private, not this machine, not this wire.
pub(crate) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let shared = first == 100 && (64..128).contains(&second);
    let protocol = (first, second, third) == (192, 0, 0);
    let measuring = first == 198 && (18..20).contains(&second);
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || first == 0
        || first >= 224 // multicast, reserved, broadcast
        || shared
        || protocol
        || measuring)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, third, fourth, .., seventh, eighth] = address.segments();
    let inside = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    if let Some(mapped) = address.to_ipv4_mapped() {
        return is_public_v4(mapped);
    }
    // Addresses that carry one of version 4: translated (64:ff9b::/96) and 6to4.
    if (first, second, third, fourth) == (0x64, 0xff9b, 0, 0) {
        return inside(seventh, eighth);
    }
    if first == 0x2002 {
        return inside(second, third);
    }
    // What is given out to networks is 2000::/3; Teredo and documentation lie inside it.
    first & 0xe000 == 0x2000 && (first, second) != (0x2001, 0) && (first, second) != (0x2001, 0x0db8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_whole_internet_reaches_is_public() {
        for (address, public) in [
            ("41.248.1.1", true),
            ("8.8.8.8", true),
            ("100.63.0.1", true),
            ("100.64.0.1", false),
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("172.32.0.1", true),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("0.0.0.0", false),
            ("198.18.0.1", false),
            ("192.0.0.8", false),
            ("203.0.113.7", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("2a01:4f8::1", true),
            ("::1", false),
            ("::", false),
            ("fe80::1", false),
            ("fc00::1", false),
            ("ff02::1", false),
            ("2001:db8::1", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:8.8.8.8", true),
            ("64:ff9b::7f00:1", false),
            ("64:ff9b::808:808", true),
            ("2002:7f00:1::", false),
            ("2001::1", false),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), public, "{address}");
        }
    }
}
