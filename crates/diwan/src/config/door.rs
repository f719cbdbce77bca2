//! Where people and programs come in.

use std::net::{IpAddr, SocketAddr};

use super::source::Values;

/// Where people and programs come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// The address the server listens on.
    pub listen: SocketAddr,
    /// The address people see in links; that of `listen` when empty.
    pub public_url: Option<String>,
    /// Another address for `/metrics`; beside everything else when empty.
    pub metrics_listen: Option<SocketAddr>,
    /// Proxies that are believed when they say where a request comes from, commas between.
    pub trusted_proxies: Vec<IpAddr>,
}

impl Default for Door {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            metrics_listen: None,
            trusted_proxies: Vec::new(),
        }
    }
}

impl Door {
    /// Any free port of this machine, and nothing else.
    pub fn on_any_port() -> Self {
        Self { listen: SocketAddr::from(([127, 0, 0, 1], 0)), ..Self::default() }
    }

    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("door.listen", &mut self.listen)?;
        values.one("door.public_url", &mut self.public_url)?;
        values.one("door.metrics_listen", &mut self.metrics_listen)?;
        values.one("door.trusted_proxies", &mut self.trusted_proxies)
    }
}
