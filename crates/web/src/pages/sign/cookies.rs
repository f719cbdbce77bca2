//! Cookies: who is signed in on this device, and how its reader likes to read.
//!
//! Always true: a session is out of reach of scripts and of forms on other sites, and travels encrypted where the
//! platform is reached that way; it lasts no longer here than at the desk.

use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use desk::SignedIn;

use crate::router::App;
use crate::visitor::SESSION;

/// How long a device remembers how its reader likes to read, in seconds: a year.
const REMEMBERED_S: i64 = 31_536_000;

/// Puts a new session on the device.
pub fn sign_in(app: &App, signed: &SignedIn, response: Response) -> Response {
    let life_s = signed.expires_at.since(app.desk.now()).whole_seconds().max(0);
    with(response, &cookie(SESSION, &signed.token, life_s, is_secure(app)))
}

/// Takes the session off the device.
pub fn sign_out(app: &App, response: Response) -> Response {
    with(response, &cookie(SESSION, "", 0, is_secure(app)))
}

/// Remembers a choice: `lang`, `theme` or `density`.
pub fn remember(app: &App, name: &str, value: &str, response: Response) -> Response {
    with(response, &cookie(name, value, REMEMBERED_S, is_secure(app)))
}

fn is_secure(app: &App) -> bool {
    app.desk.settings.public_url.starts_with("https://")
}

fn cookie(name: &str, value: &str, life_s: i64, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={life_s}; SameSite=Lax; HttpOnly{secure}")
}

fn with(mut response: Response, cookie: &str) -> Response {
    // Values are codes and hexadecimal digits of ours.
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse as _;

    #[test]
    fn a_session_is_kept_from_scripts_and_other_sites_and_travels_as_the_platform_does() {
        for (secure, life, expected) in [
            (false, 50_400, "diwan=ab12; Path=/; Max-Age=50400; SameSite=Lax; HttpOnly"),
            (true, 50_400, "diwan=ab12; Path=/; Max-Age=50400; SameSite=Lax; HttpOnly; Secure"),
            (true, 0, "diwan=ab12; Path=/; Max-Age=0; SameSite=Lax; HttpOnly; Secure"),
        ] {
            assert_eq!(cookie(SESSION, "ab12", life, secure), expected);
        }
    }

    #[test]
    fn several_choices_stand_in_one_answer() {
        let response = with(with("".into_response(), "lang=ar; Path=/"), "theme=night; Path=/");
        let set: Vec<_> = response.headers().get_all(SET_COOKIE).iter().collect();
        assert_eq!(set, ["lang=ar; Path=/", "theme=night; Path=/"]);
    }
}
