//! A firm manages its own people: its manager invites somebody, changes what they do, lets them go. There is always a
//! manager; a link works once; who was let go is out with the next request.

use testkit::Port;

const EMAIL: &str = "hind@oued-vert.example";
const PASSWORD: &str = "deux serres et un puits";

#[test]
fn somebody_is_invited_works_and_is_let_go() {
    Port::opens_on_each(|port| {
        let importer = port.actor("importer");
        importer.invites("pas une adresse", "clerk").is_refused("EMAIL-01").at("email");
        importer.invites(EMAIL, "emperor").is_refused("FORM-01").at("duties");
        let link = importer.invites(EMAIL, "clerk").is_done().told("link");
        port.works();
        assert!(port.letters_at(EMAIL)[0].body.contains(&link), "the letter carries the link");

        port.at("08:30");
        let path = link.strip_prefix("http://port.example").expect("a link of ours").to_owned();
        let newcomer = port.browser();
        newcomer.reads(&path);
        newcomer
            .sends(&path, &[("name", "Hind Zerouali"), ("new_password", "court")])
            .is_shown(422, "SIGN-05");
        newcomer.sends(&path, &[("name", "Hind Zerouali"), ("new_password", PASSWORD)]).leads_to("/sign-in");
        assert_eq!(newcomer.opens(&path).status, 410, "a link works once");
        newcomer.signs_in(EMAIL, PASSWORD).leads_to("/");

        port.at("09:00");
        newcomer
            .sends("/party/invite", &[("email", "x@oued-vert.example"), ("duties", "clerk")])
            .is_shown(403, "AUT-01");
        let people = importer.gets("/api/party/own").is_given()["people"].clone();
        let hind = people.as_array().unwrap().iter().find(|one| one["email"] == EMAIL).expect("she is there");
        let hind = hind["id"].as_str().unwrap();

        importer.gives_duties(&importer.user(), "clerk").is_refused("PEOPLE-02");
        importer.dismisses(&importer.user()).is_refused("PEOPLE-02");
        importer.gives_duties(hind, "reader").is_done();
        importer.gives_duties(hind, "reader").is_already_so();
        importer.gives_duties(&port.actor("haulier").user(), "reader").is_refused("PEOPLE-01");

        port.at("17:00");
        importer.dismisses(hind).is_done();
        importer.dismisses(hind).is_already_so();
        newcomer.opens("/dossier").leads_to("/sign-in");

        port.journal_reads(
            importer.party(),
            "
            08:00  importer  party.invite
            08:30  Hind Zerouali  party.join
            09:00  Hind Zerouali  party.invite  refused AUT-01
            09:00  importer  party.duties  refused PEOPLE-02
            09:00  importer  party.dismiss  refused PEOPLE-02
            09:00  importer  party.duties
            09:00  importer  party.duties  refused PEOPLE-01
            17:00  importer  party.dismiss
            ",
        );
    });
}
