//! Everybody who lives in the demonstration.

use domain::Duty::{Clerk, Driver, Gate, Inspector, Manager, Officer, Reader};
use domain::PartyKind;

use super::{Organisation, firm, office, person};

/// Everybody, the platform first.
pub(in crate::demo) const ROSTER: &[Organisation] = &[
    office(
        "Plateforme Diwan",
        PartyKind::Platform,
        &[
            person("platform", "Nadia Berrada", "nadia@plateforme.example", &[Manager, Officer], "fr"),
            person("platform-second", "Karim Tazi", "karim@plateforme.example", &[Officer], "fr"),
        ],
    ),
    office(
        "Mission d'audit de la communauté portuaire",
        PartyKind::Auditor,
        &[person("auditor", "Hicham Lahlou", "hicham@audit.example", &[Manager, Reader], "fr")],
    ),
    office(
        "Douane, bureau de Dakhla-Port",
        PartyKind::Customs,
        &[
            person(
                "customs-officer",
                "Laïla Bennis",
                "laila@douane-dakhla.example",
                &[Manager, Officer],
                "fr",
            ),
            person(
                "customs-officer-second",
                "Youssef Amrani",
                "youssef@douane-dakhla.example",
                &[Officer],
                "ar",
            ),
            person(
                "customs-inspector",
                "Fatima Zahra El Ouali",
                "fatima@douane-dakhla.example",
                &[Inspector],
                "fr",
            ),
            person("customs-gate", "Omar Sbai", "omar@douane-dakhla.example", &[Gate], "ar"),
        ],
    ),
    office(
        "Capitainerie du port de Dakhla",
        PartyKind::HarbourOffice,
        &[person(
            "harbour",
            "Mohamed Salem Ould Baba",
            "salem@capitainerie.example",
            &[Manager, Officer],
            "ar",
        )],
    ),
    office(
        "ONSSA, service de Dakhla",
        PartyKind::ControlAgency,
        &[
            person(
                "agency-inspector",
                "Imane Kettani",
                "imane@onssa-dakhla.example",
                &[Manager, Officer, Inspector],
                "fr",
            ),
            person("agency-officer", "Abdellah Naciri", "abdellah@onssa-dakhla.example", &[Officer], "ar"),
        ],
    ),
    Organisation {
        at_the_port: true,
        ..firm(
            "Terminal Dakhla Atlantique",
            PartyKind::Terminal,
            "001748206000093",
            "2417/Dakhla",
            &[
                person(
                    "terminal",
                    "Rachid El Fassi",
                    "rachid@terminal-dakhla.example",
                    &[Manager, Clerk],
                    "fr",
                ),
                person("terminal-gate", "Brahim Aït Lahcen", "brahim@terminal-dakhla.example", &[Gate], "ar"),
            ],
        )
    },
    firm(
        "Agence Atlantique Sud",
        PartyKind::ShippingAgent,
        "002391557000085",
        "3120/Dakhla",
        &[person(
            "shipping-agent",
            "Samira Ouazzani",
            "samira@atlantique-sud.example",
            &[Manager, Clerk],
            "fr",
        )],
    ),
    firm(
        "Groupage du Sud",
        PartyKind::Forwarder,
        "001904483000017",
        "1988/Dakhla",
        &[person("forwarder", "Mehdi Chraibi", "mehdi@groupage-sud.example", &[Manager, Clerk], "fr")],
    ),
    firm(
        "Transit Rio de Oro",
        PartyKind::Broker,
        "002655710000073",
        "2755/Dakhla",
        &[person("broker", "Lucía Martín Aguilar", "lucia@transit-rio.example", &[Manager, Clerk], "es")],
    ),
    firm(
        "Oued Vert SARL",
        PartyKind::Trader,
        "001561191000066",
        "4401/Dakhla",
        &[person("importer", "Salma Idrissi", "salma@oued-vert.example", &[Manager, Clerk], "fr")],
    ),
    firm(
        "Serres de Taourta SARL",
        PartyKind::Trader,
        "002136093000040",
        "4523/Dakhla",
        &[person(
            "importer-second",
            "Abdelaziz Hammoudi",
            "aziz@serres-taourta.example",
            &[Manager, Clerk],
            "ar",
        )],
    ),
    Organisation {
        ice: None,
        rc: None,
        ..firm(
            "Khadija Mint Ahmed",
            PartyKind::OccasionalImporter,
            "",
            "",
            &[person(
                "importer-occasional",
                "Khadija Mint Ahmed",
                "khadija@courriel.example",
                &[Manager, Clerk],
                "ar",
            )],
        )
    },
    firm(
        "Dakhla Pêche",
        PartyKind::Trader,
        "001337926000059",
        "1204/Dakhla",
        &[person("exporter", "Hassan Boukhris", "hassan@dakhla-peche.example", &[Manager, Clerk], "fr")],
    ),
    firm(
        "Banque Atlas",
        PartyKind::Bank,
        "002018842000028",
        "90210/Casablanca",
        &[person("bank", "Zineb Alaoui", "zineb@banque-atlas.example", &[Manager, Clerk], "fr")],
    ),
    firm(
        "Crédit des Oasis",
        PartyKind::Bank,
        "002771204000091",
        "84417/Casablanca",
        &[person("bank-second", "Anas Filali", "anas@credit-oasis.example", &[Manager, Clerk], "fr")],
    ),
    firm(
        "Transports Oued Ed-Dahab",
        PartyKind::Haulier,
        "002477039000089",
        "3366/Dakhla",
        &[
            person("haulier", "Lahcen Oubella", "lahcen@oued-ed-dahab.example", &[Manager, Clerk], "ar"),
            person("driver", "Brahim El Idrissi", "brahim@oued-ed-dahab.example", &[Driver], "ar"),
        ],
    ),
];
