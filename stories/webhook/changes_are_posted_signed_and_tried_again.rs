//! Every change of a file goes out to who has a part in it and asked for it, signed as Standard Webhooks want, and is
//! tried again until it is taken.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use testkit::cargo::POTATOES;
use testkit::{Port, Post, Scene};

const URL: &str = "https://erp.oued-vert.example/diwan";

/// The signature a receiver computes, from the secret it was given.
fn signature(secret: &str, post: &Post) -> String {
    let key = STANDARD.decode(secret.strip_prefix("whsec_").expect("a secret for webhooks")).unwrap();
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap();
    let (id, at) = (post.header("webhook-id"), post.header("webhook-timestamp"));
    mac.update(format!("{id}.{at}.{}", post.body).as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

#[test]
fn a_change_is_posted_signed_and_tried_until_it_is_taken() {
    Port::opens_on_each(|port| {
        let [importer, terminal, broker] = port.actors(["importer", "terminal", "broker"]);
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        port.seals();
        port.works();
        for url in ["http://erp.oued-vert.example/", "ftp://erp.oued-vert.example/", "erp"] {
            importer.sets_up_webhook(url).is_refused("HOOK-01").at("url");
        }
        let hook = importer.sets_up_webhook(URL).is_done();
        let (id, secret) = (hook.told("webhook"), hook.secret().to_owned());

        port.receivers().finds_nobody();
        terminal.writes(&file, "Le parc froid est prêt.").is_done();
        port.seals();
        port.works();
        let posts = port.posts();
        let [first] = &posts[..] else { panic!("one change, one post: {posts:?}") };
        assert_eq!(
            (first.url.as_str(), first.header("webhook-signature")),
            (URL, signature(&secret, first).as_str())
        );
        let said = first.json();
        assert_eq!((&said["type"], &said["data"]["id"]), (&"dossier.changed".into(), &file.as_str().into()));
        assert_eq!(said["data"]["act"], "dossier.write");
        assert!(!first.body.contains("froid"), "a webhook tells that something changed, and no content");

        port.works();
        assert_eq!(port.posts().len(), 1, "it waits before it tries again");
        port.receivers().answers(500);
        port.waits(1);
        port.works();
        port.receivers().answers(204);
        port.waits(5);
        port.works();
        let posts = port.posts();
        assert_eq!(posts.len(), 3);
        assert!(
            posts.iter().all(|one| one.header("webhook-id") == first.header("webhook-id")),
            "the same message"
        );
        assert!(posts.iter().all(|one| one.header("webhook-signature") == signature(&secret, one)));

        let deliveries = importer.gets(&format!("/api/webhook/{id}/deliveries")).is_given();
        let one = &deliveries["items"][0];
        assert_eq!((one["status"].as_i64(), one["attempts"].as_i64()), (Some(204), Some(3)), "{deliveries}");
        broker.gets(&format!("/api/webhook/{id}/deliveries")).is_not_found();

        broker.removes_webhook(&id).is_not_found();
        importer.removes_webhook(&id).is_done();
        importer.removes_webhook(&id).is_not_found();
        terminal.writes(&file, "Rien de plus.").is_done();
        port.seals();
        port.works();
        assert_eq!(port.posts().len(), 3);

        port.journal_reads(
            importer.party(),
            "
            08:00  importer  webhook.create
            08:06  importer  webhook.remove
            ",
        );
    });
}
