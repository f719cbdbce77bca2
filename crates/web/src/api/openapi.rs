//! The description of the API (OpenAPI 3.1), made from the same table of acts and fields that draws the forms.

use std::sync::LazyLock;

use axum::Router;
use axum::response::{IntoResponse as _, Json, Response};
use axum::routing::get;
use desk::acts::fields::{self, Field, Kind};
use desk::reference::Lang;
use domain::Act;
use serde_json::{Map, Value, json};

use crate::api::acts::for_programs;
use crate::page::dashed;
use crate::router::App;
use crate::texts;

/// The address of the description.
pub fn routes() -> Router<App> {
    Router::new().route("/api/openapi.json", get(show))
}

static DESCRIPTION: LazyLock<Value> = LazyLock::new(description);

async fn show() -> Response {
    Json(&*DESCRIPTION).into_response()
}

/// Questions with what they give, for the list of addresses.
const QUESTIONS: &[(&str, &str)] = &[
    ("/api/home", "What is to do now, and where one's files stand"),
    ("/api/dossier", "Files at one turn (0 mine, 1 another's, 2 later, 3 finished), most urgent first"),
    ("/api/dossier/{id}", "One file, as its reader sees it; ETag is its version"),
    ("/api/dossier/{id}/journal", "The journal of a file, newest first"),
    ("/api/dossier/{id}/document/{document}", "A paper of a file"),
    ("/api/dossier/{id}/events", "Changes of a file, as server-sent events"),
    ("/api/call", "Port calls, latest arrival first"),
    ("/api/call/{id}", "One port call"),
    ("/api/manifest", "An agent's manifests; for customs those that wait for a number"),
    ("/api/manifest/{id}", "One manifest with its findings and the lines of one chunk"),
    ("/api/manifest/{id}/contrl", "The CONTRL that answers the interchange"),
    ("/api/manifest/{id}/aperak", "The APERAK that answers the manifest"),
    ("/api/gate", "What the gate answers to a pass, code, container or plate"),
    ("/api/gate/list", "Trucks expected, for a gate whose line may go down"),
    ("/api/pass/{pass}", "What a pass says to whoever holds it; no key is needed"),
    ("/api/paper/{code}", "A paper issued here as PDF, in the language of Accept-Language"),
    ("/api/verify/{code}", "Whether a paper still holds, by its code; no key is needed"),
    ("/api/slot", "Hours of a terminal with free and taken places"),
    ("/api/party", "Active organisations of one kind"),
    ("/api/party/{id}", "One organisation; `own` is one's own"),
    (
        "/api/control",
        "Controls of agencies: an agency's by the time they are due, an importer's the latest first",
    ),
    (
        "/api/control/{id}",
        "One control: what is asked, what was shown, whose turn it is until when, what was decided",
    ),
    ("/api/control/{id}/document/{document}", "A paper of a control"),
    ("/api/title", "Import titles, latest first: an importer's, or those with a bank"),
    ("/api/title/{id}", "One import title, with what is left of it"),
    ("/api/change", "Changes of the tables, latest first; for customs and auditors"),
    ("/api/change/{id}", "One change of the tables, with both pairs of eyes"),
    ("/api/criteria", "Criteria of risk and shares of the lanes; for customs and auditors"),
    ("/api/tariff", "Measures near the position `q`, as they stand on the day `from`"),
    ("/api/rates", "Rates of exchange, by currency, latest first"),
    ("/api/lanes", "Days of draws with their commitments, latest first; no key is needed"),
    ("/api/lanes/{date}", "One day of draws; seed and draws once the day is over; no key is needed"),
    ("/api/lanes/{date}/seed", "The seed of a day that is over; refused before; no key is needed"),
    (
        "/api/declaration",
        "Declarations, latest first: an importer's and its broker's, or those of a customs office",
    ),
    ("/api/declaration/waiting", "What waits for the officers of a customs office, by promised time"),
    ("/api/declaration/{id}", "One declaration: what it says and from where, and why each amount is asked"),
    ("/api/invoice/{id}", "The bill of a file, every line explained; the identifier is the file's"),
    ("/api/payment", "Payments one started, or those at a bank's counter, latest first"),
    ("/api/payment/{id}", "One payment, and what its rail said"),
    ("/api/guarantee/{id}", "The surety account of an importer; the identifier is the importer's"),
    ("/api/statement", "Statements of payment rails that were read, latest first"),
    ("/api/statement/{id}", "One statement, with what did not agree"),
    ("/api/mandate", "Mandates given and taken"),
    ("/api/mandate/{id}", "One mandate"),
    ("/api/inbox", "The inbox, newest first"),
    ("/api/search", "Things one may see that answer to `q`"),
    ("/api/reference/{list}", "A reference list, searched by code or words"),
    ("/api/receipt/{entry}", "A receipt, with its proof once sealed"),
    ("/api/webhook/{id}/deliveries", "Deliveries of a webhook"),
    ("/api/services", "State of services"),
];

const QUERY: &[&str] = &["q", "turn", "cursor", "chunk", "kind", "pass", "terminal", "from", "until"];

fn description() -> Value {
    let mut paths = Map::new();
    for (path, summary) in QUESTIONS {
        paths.insert((*path).to_owned(), json!({ "get": question(path, summary) }));
    }
    for act in Act::ALL.iter().copied().filter(|act| for_programs(*act)) {
        let (noun, verb) = (act.noun(), act.verb());
        if act.can_be_asked(true) {
            paths.insert(format!("/api/{noun}/{{id}}/{verb}"), json!({ "post": operation(act, true) }));
        }
        if act.can_be_asked(false) {
            paths.insert(format!("/api/{noun}/{verb}"), json!({ "post": operation(act, false) }));
        }
    }
    paths.insert("/api/oauth/token".to_owned(), json!({ "post": token() }));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Diwan", "version": env!("CARGO_PKG_VERSION"),
            "description": "Acts are POSTs with an Idempotency-Key; the same key and body give the first answer again. \
                A field an act does not have is refused at its address. \
                Refusals are application/problem+json in the language of Accept-Language.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "security": [{ "key": [] }],
        "paths": paths,
        "components": components(),
    })
}

fn token() -> Value {
    json!({
        "operationId": "oauth.token", "tags": ["oauth"], "security": [],
        "summary": "An access token of an hour for a key (OAuth 2.0 client credentials)",
        "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": {
            "type": "object", "required": ["grant_type"],
            "properties": {
                "grant_type": { "const": "client_credentials" },
                "client_id": { "type": "string" }, "client_secret": { "type": "string" },
            },
        } } } },
        "responses": { "200": { "description": "A token" }, "401": { "description": "Not a client" } },
    })
}

fn question(path: &str, summary: &str) -> Value {
    let mut parameters = in_path(path);
    if !path.contains('{') || path.ends_with("journal") || path.contains("{list}") || path.ends_with("/{id}")
    {
        for name in QUERY {
            parameters.push(json!({ "name": name, "in": "query", "schema": { "type": "string" } }));
        }
    }
    json!({
        "operationId": path.trim_start_matches("/api/").replace('/', "."),
        "tags": [path.split('/').nth(2).unwrap_or_default()],
        "summary": summary, "parameters": parameters,
        "responses": {
            "200": { "description": "The answer" },
            "401": { "$ref": "#/components/responses/Problem" },
            "404": { "$ref": "#/components/responses/Problem" },
        },
    })
}

fn in_path(path: &str) -> Vec<Value> {
    path.split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect()
}

fn operation(act: Act, on_a_thing: bool) -> Value {
    let key = dashed(&act.code());
    let mut parameters = vec![
        json!({
            "name": "Idempotency-Key", "in": "header", "required": true,
            "schema": { "type": "string", "maxLength": desk::KEY_CHARS_MAX },
            "description": "Yours, fresh for each act; a repeat gives the first answer",
        }),
        json!({
            "name": "If-Match", "in": "header", "schema": { "type": "string" },
            "description": "The ETag you saw; the act is refused when the thing changed since",
        }),
    ];
    let mut id = act.code();
    if on_a_thing {
        parameters.insert(0, json!({
            "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" },
        }));
        id.push_str(".on");
    }
    let (mut schema, example) = schema(fields::of(act));
    if fields::has_others(act)
        && let Some(map) = schema.as_object_mut()
    {
        map.insert("additionalProperties".to_owned(), json!(true));
        map.insert(
            "description".to_owned(),
            json!("The questions of the control's edition, by their addresses"),
        );
    }
    let files = fields::of(act).iter().any(|field| field.kind == Kind::File);
    let mut content = Map::new();
    content.insert("application/json".to_owned(), json!({ "schema": schema, "example": example }));
    if files {
        content.insert("multipart/form-data".to_owned(), json!({ "schema": schema }));
    }
    json!({
        "operationId": id, "tags": [act.noun()],
        "summary": texts::text(Lang::En, &format!("act-{key}")),
        "description": texts::maybe(Lang::En, &format!("act-{key}-lead")).unwrap_or_default(),
        "parameters": parameters,
        "requestBody": { "content": content },
        "responses": {
            "200": { "description": "Done, with its receipt; or already so", "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/Done" } } } },
            "400": { "$ref": "#/components/responses/Problem" },
            "401": { "$ref": "#/components/responses/Problem" },
            "403": { "$ref": "#/components/responses/Problem" },
            "404": { "$ref": "#/components/responses/Problem" },
            "412": { "$ref": "#/components/responses/Problem" },
            "422": { "$ref": "#/components/responses/Problem" },
            "503": { "$ref": "#/components/responses/Problem" },
        },
    })
}

/// The schema of fields, and an example that fits it.
fn schema(list: &[Field]) -> (Value, Value) {
    let (mut properties, mut example, mut needed) = (Map::new(), Map::new(), Vec::new());
    for field in list {
        let (mut one, shown) = match field.kind {
            Kind::Lines(inner) => {
                let (items, shown) = schema(inner);
                (json!({ "type": "array", "items": items }), json!([shown]))
            }
            Kind::Choice(words) => (json!({ "type": "string", "enum": words }), json!(field.example)),
            Kind::Several(words) => (
                json!({ "type": "array", "items": { "type": "string", "enum": words } }),
                json!(field.example.split(',').collect::<Vec<_>>()),
            ),
            Kind::File => {
                (json!({ "type": "string", "contentMediaType": "application/octet-stream" }), Value::Null)
            }
            Kind::Count => {
                (json!({ "type": ["integer", "string"] }), json!(field.example.parse::<u64>().unwrap_or(0)))
            }
            Kind::Kilograms => {
                (json!({ "type": ["number", "string"], "description": "kilograms" }), json!(field.example))
            }
            Kind::Moment => (
                json!({ "type": "string", "description": "RFC 3339, or local time of the port without an offset" }),
                json!(field.example),
            ),
            Kind::Text | Kind::Note | Kind::Ref | Kind::Party | Kind::Place | Kind::Hidden => {
                (json!({ "type": "string" }), json!(field.example))
            }
        };
        if let Some(map) = one.as_object_mut() {
            let title = texts::text(Lang::En, &format!("field-{}", dashed(field.name)));
            map.insert("title".to_owned(), json!(title));
        }
        if field.needed && field.kind != Kind::File {
            needed.push(field.name);
        }
        if !shown.is_null() && shown != json!("") {
            example.insert(field.name.to_owned(), shown);
        }
        properties.insert(field.name.to_owned(), one);
    }
    let schema = json!({
        "type": "object", "properties": properties, "required": needed, "additionalProperties": false,
    });
    (schema, Value::Object(example))
}

fn components() -> Value {
    json!({
        "securitySchemes": { "key": {
            "type": "http", "scheme": "bearer",
            "description": "An API key (dwn_…), or an access token (dwt_…) of OAuth 2.0 client credentials",
        } },
        "schemas": {
            "Done": { "type": "object", "properties": {
                "receipt": { "type": ["object", "null"], "properties": {
                    "entry": { "type": "string", "format": "uuid" },
                    "at": { "type": "string", "format": "date-time" },
                    "digest": { "type": "string", "description": "SHA-256 of the entry: its record in the public log" },
                } },
                "noun": { "type": "string" }, "id": { "type": "string", "format": "uuid" },
                "with": { "type": "object" }, "repeated": { "type": "boolean" }, "secret": { "type": "string" },
            } },
            "Problem": { "type": "object", "properties": {
                "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" },
                "code": { "type": "string" },
                "errors": { "type": "array", "items": { "type": "object", "properties": {
                    "code": { "type": "string" }, "address": { "type": ["string", "null"] },
                    "text": { "type": "string" },
                } } },
            } },
        },
        "responses": { "Problem": { "description": "No, with every reason", "content": {
            "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } } },
    })
}
