//! What the inbox and its letters say, in French, Arabic, English and Spanish.
//!
//! One line for each kind: what happened, to which file, and what is asked of the reader. `{placeholders}` are filled
//! from the arguments of the notice; one that is missing is left out.

use crate::reference::Lang;

/// A kind with its line in French, Arabic, English and Spanish.
type Line = (&'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const LINES: &[Line] = &[
    ("appointment",
     "Un enlèvement vous est confié : connaissement {bill}, le {slot}.",
     "أسندت إليكم عملية سحب: سند الشحن {bill}، يوم {slot}.",
     "A pick-up is yours: bill of lading {bill}, on {slot}.",
     "Se le confía una retirada: conocimiento {bill}, el {slot}."),
    ("bill_announced",
     "Votre marchandise est annoncée : {goods}, connaissement {bill}, navire {ship}.",
     "تم الإعلان عن بضاعتكم: {goods}، سند الشحن {bill}، السفينة {ship}.",
     "Your goods are announced: {goods}, bill of lading {bill}, ship {ship}.",
     "Su mercancía está anunciada: {goods}, conocimiento {bill}, buque {ship}."),
    ("bill_credited",
     "Un avoir vous rend une part de la facture du connaissement {bill} : {number}.",
     "إشعار دائن يرد لكم جزءا من فاتورة سند الشحن {bill}: {number}.",
     "A credit note gives you back part of the bill for bill of lading {bill}: {number}.",
     "Un abono le devuelve una parte de la factura del conocimiento {bill}: {number}."),
    ("bill_demanded",
     "De nouveaux montants sont à payer pour le connaissement {bill} : facture {number}.",
     "مبالغ جديدة للأداء عن سند الشحن {bill}: الفاتورة {number}.",
     "New amounts are to be paid for bill of lading {bill}: bill {number}.",
     "Hay nuevos importes por pagar del conocimiento {bill}: factura {number}."),
    ("claim_refused",
     "L'agent n'a pas reconnu votre demande sur le connaissement {bill} : {reason}",
     "لم يقر الوكيل بطلبكم حول سند الشحن {bill}: {reason}",
     "The agent did not confirm your claim to bill of lading {bill}: {reason}",
     "El agente no confirmó su solicitud sobre el conocimiento {bill}: {reason}"),
    ("declaration_accepted",
     "La douane a admis la déclaration {number}.",
     "قبلت الجمارك التصريح {number}.",
     "Customs accepted declaration {number}.",
     "La aduana admitió la declaración {number}."),
    ("declaration_amended",
     "La déclaration {number} est modifiée.",
     "عدل التصريح {number}.",
     "Declaration {number} is amended.",
     "La declaración {number} está modificada."),
    ("declaration_amendment_refused",
     "La douane a refusé la modification de la déclaration {number}.",
     "رفضت الجمارك تعديل التصريح {number}.",
     "Customs refused the change of declaration {number}.",
     "La aduana rechazó la modificación de la declaración {number}."),
    ("declaration_asked",
     "La douane vous pose une question sur la déclaration {number}.",
     "تطرح عليكم الجمارك سؤالا بشأن التصريح {number}.",
     "Customs asks you a question about declaration {number}.",
     "La aduana le hace una pregunta sobre la declaración {number}."),
    ("declaration_cancelled",
     "La déclaration {number} est annulée.",
     "ألغي التصريح {number}.",
     "Declaration {number} is cancelled.",
     "La declaración {number} está anulada."),
    ("declaration_ended",
     "La douane a décidé une autre fin pour la déclaration {number}.",
     "قررت الجمارك مآلا آخر للتصريح {number}.",
     "Customs decided another end for declaration {number}.",
     "La aduana decidió otro fin para la declaración {number}."),
    ("declaration_inspection",
     "La douane visite la marchandise de la déclaration {number}.",
     "تعاين الجمارك بضاعة التصريح {number}.",
     "Customs inspects the goods of declaration {number}.",
     "La aduana reconoce las mercancías de la declaración {number}."),
    ("declaration_lodged",
     "Une déclaration est déposée en votre nom : {number}.",
     "أودع تصريح باسمكم: {number}.",
     "A declaration is lodged in your name: {number}.",
     "Se ha presentado una declaración en su nombre: {number}."),
    ("declaration_released",
     "Mainlevée de la déclaration {number}.",
     "رفع اليد عن التصريح {number}.",
     "Declaration {number} is released.",
     "Levante de la declaración {number}."),
    ("control_granted",
     "Le contrôle {number} est favorable : certificat {certificate} (déclaration {declaration}).",
     "المراقبة {number} إيجابية: الشهادة {certificate} (التصريح {declaration}).",
     "Control {number} is favourable: certificate {certificate} (declaration {declaration}).",
     "El control {number} es favorable: certificado {certificate} (declaración {declaration})."),
    ("control_late",
     "Le délai du contrôle {number} est dépassé (déclaration {declaration}).",
     "تجاوزت المراقبة {number} أجلها (التصريح {declaration}).",
     "Control {number} is past its time (declaration {declaration}).",
     "El control {number} está fuera de plazo (declaración {declaration})."),
    ("control_opened",
     "La déclaration {declaration} demande un contrôle, {number} : répondez et joignez les pièces.",
     "يستوجب التصريح {declaration} مراقبة رقمها {number}: أجيبوا وأرفقوا الوثائق.",
     "Declaration {declaration} needs a control, {number}: answer it and attach the papers.",
     "La declaración {declaration} necesita un control, {number}: responda y adjunte los documentos."),
    ("control_refused",
     "Le contrôle {number} n'est pas favorable (déclaration {declaration}). Lisez le motif.",
     "المراقبة {number} غير إيجابية (التصريح {declaration}). اقرؤوا السبب.",
     "Control {number} is not favourable (declaration {declaration}). Read the reason.",
     "El control {number} no es favorable (declaración {declaration}). Lea el motivo."),
    ("control_turn",
     "C'est à vous dans le contrôle {number} (déclaration {declaration}).",
     "الدور عليكم في المراقبة {number} (التصريح {declaration}).",
     "It is your turn in control {number} (declaration {declaration}).",
     "Le toca a usted en el control {number} (declaración {declaration})."),
    ("control_withdrawn",
     "Le contrôle {number} est clos sans décision (déclaration {declaration}).",
     "أنهيت المراقبة {number} دون قرار (التصريح {declaration}).",
     "Control {number} was closed without a decision (declaration {declaration}).",
     "El control {number} se cerró sin decisión (declaración {declaration})."),
    ("invitation",
     "{firm} vous invite à rejoindre son équipe sur Diwan.",
     "تدعوكم {firm} إلى الانضمام إلى فريقها على ديوان.",
     "{firm} invites you to join its team on Diwan.",
     "{firm} le invita a unirse a su equipo en Diwan."),
    ("mandate_accepted",
     "Votre mandat est accepté : votre mandataire peut agir dès maintenant.",
     "تم قبول تفويضكم: يمكن للمفوض إليه أن يباشر من الآن.",
     "Your mandate is accepted: your agent can act from now on.",
     "Su mandato está aceptado: su mandatario puede actuar desde ahora."),
    ("mandate_declined",
     "Votre mandat n'a pas été accepté. Choisissez un autre mandataire.",
     "لم يقبل تفويضكم. اختاروا مفوضا إليه آخر.",
     "Your mandate was not accepted. Choose another agent.",
     "Su mandato no fue aceptado. Elija otro mandatario."),
    ("mandate_offered",
     "Une entreprise vous propose un mandat. Répondez-lui.",
     "تعرض عليكم مقاولة تفويضا. أجيبوها.",
     "A firm offers you a mandate. Reply to it.",
     "Una empresa le ofrece un mandato. Respóndale."),
    ("mandate_revoked",
     "Un mandat est terminé ; il ne donne plus aucun droit.",
     "انتهى تفويض؛ لم يعد يمنح أي حق.",
     "A mandate has ended; it gives no right any more.",
     "Un mandato ha terminado; ya no da ningún derecho."),
    ("manifest_registered",
     "La douane a enregistré le manifeste {reference} sous le numéro {number}.",
     "سجلت الجمارك بيان الحمولة {reference} تحت الرقم {number}.",
     "Customs registered the manifest {reference} under number {number}.",
     "La aduana registró el manifiesto {reference} con el número {number}."),
    ("message",
     "Un message vous attend dans le dossier {bill}.",
     "رسالة في انتظاركم في الملف {bill}.",
     "A message waits for you in file {bill}.",
     "Un mensaje le espera en el expediente {bill}."),
    ("order_endorsed",
     "Le bon à délivrer {number} est à vous (connaissement {bill}).",
     "إذن التسليم {number} أصبح لكم (سند الشحن {bill}).",
     "Delivery order {number} is yours (bill of lading {bill}).",
     "La orden de entrega {number} es suya (conocimiento {bill})."),
    ("order_issued",
     "L'agent vous a délivré le bon {number} (connaissement {bill}).",
     "سلمكم الوكيل الإذن {number} (سند الشحن {bill}).",
     "The agent issued delivery order {number} to you (bill of lading {bill}).",
     "El agente le ha emitido la orden {number} (conocimiento {bill})."),
    ("order_revoked",
     "Le bon à délivrer {number} est retiré (connaissement {bill}). Écrivez à l'agent.",
     "سحب إذن التسليم {number} (سند الشحن {bill}). اكتبوا إلى الوكيل.",
     "Delivery order {number} was withdrawn (bill of lading {bill}). Write to the agent.",
     "La orden de entrega {number} fue retirada (conocimiento {bill}). Escriba al agente."),
    ("party_approved",
     "Votre inscription est acceptée. Vous pouvez travailler sur Diwan.",
     "تم قبول تسجيلكم. يمكنكم العمل على ديوان.",
     "Your registration is accepted. You can work on Diwan.",
     "Su registro está aceptado. Puede trabajar en Diwan."),
    ("party_incomplete",
     "Il manque quelque chose à votre inscription : {reason}",
     "ينقص شيء في تسجيلكم: {reason}",
     "Something is missing from your registration: {reason}",
     "Falta algo en su registro: {reason}"),
    ("party_rejected",
     "Votre inscription n'est pas acceptée : {reason}",
     "لم يقبل تسجيلكم: {reason}",
     "Your registration is not accepted: {reason}",
     "Su registro no está aceptado: {reason}"),
    ("party_suspended",
     "Votre accès est suspendu : {reason} Vous pouvez encore lire vos dossiers.",
     "تم توقيف ولوجكم: {reason} ما زال بإمكانكم قراءة ملفاتكم.",
     "Your access is suspended: {reason} You can still read your files.",
     "Su acceso está suspendido: {reason} Aún puede leer sus expedientes."),
    ("payment_confirmed",
     "Votre paiement pour le connaissement {bill} est arrivé : quittance {number}.",
     "وصل أداؤكم عن سند الشحن {bill}: الوصل {number}.",
     "Your payment for bill of lading {bill} has arrived: receipt {number}.",
     "Su pago del conocimiento {bill} ha llegado: recibo {number}."),
    ("payment_failed",
     "Le paiement {number} n'a pas abouti. La facture {bill} reste à payer : recommencez, autrement s'il le faut.",
     "لم يتم الأداء {number}. الفاتورة {bill} لا تزال مستحقة: أعيدوا المحاولة، بطريقة أخرى إن لزم.",
     "Payment {number} did not go through. Bill {bill} is still to be paid: try again, another way if need be.",
     "El pago {number} no se completó. La factura {bill} sigue pendiente: inténtelo de nuevo, por otra vía si hace falta."),
    ("payment_returned",
     "Une part du paiement {number}, versée en trop, vous est rendue.",
     "رد إليكم جزء من الأداء {number} دفع زيادة.",
     "Part of payment {number}, paid too much, is given back to you.",
     "Se le devuelve una parte del pago {number}, abonada de más."),
    ("payment_started",
     "Un client va payer à votre guichet : {number}, facture {bill}.",
     "سيؤدي زبون في شباككم: {number}، الفاتورة {bill}.",
     "A client will pay at your counter: {number}, bill {bill}.",
     "Un cliente pagará en su ventanilla: {number}, factura {bill}."),
    ("reset",
     "Voici le lien pour choisir un nouveau mot de passe. Il sert une fois, pendant 45 minutes.",
     "هذا رابط لاختيار كلمة سر جديدة. يصلح مرة واحدة، خلال 45 دقيقة.",
     "Here is the link to choose a new password. It works once, for 45 minutes.",
     "Este es el enlace para elegir una nueva contraseña. Sirve una vez, durante 45 minutos."),
    ("surety_granted",
     "La douane a fixé le plafond de votre caution à {number}.",
     "حددت الجمارك سقف ضمانكم في {number}.",
     "Customs set the ceiling of your surety account at {number}.",
     "La aduana fijó el límite de su garantía en {number}."),
    ("title_amended",
     "La banque a validé la modification du titre {number}.",
     "صادق البنك على تعديل السند {number}.",
     "The bank validated the amendment of title {number}.",
     "El banco validó la modificación del título {number}."),
    ("title_amendment",
     "Une modification du titre {number} attend votre validation.",
     "تعديل السند {number} ينتظر مصادقتكم.",
     "An amendment of title {number} waits for you to validate it.",
     "Una modificación del título {number} espera su validación."),
    ("title_amendment_refused",
     "La banque n'a pas validé la modification du titre {number}.",
     "لم يصادق البنك على تعديل السند {number}.",
     "The bank did not validate the amendment of title {number}.",
     "El banco no validó la modificación del título {number}."),
    ("title_cleared",
     "La banque a apuré le titre {number}.",
     "صفى البنك السند {number}.",
     "The bank cleared title {number}.",
     "El banco liquidó el título {number}."),
    ("title_domiciled",
     "La banque a domicilié le titre {number} : il vaut six mois.",
     "وطن البنك السند {number}: صالح لستة أشهر.",
     "The bank registered title {number}: it is valid for six months.",
     "El banco domicilió el título {number}: vale seis meses."),
    ("title_move",
     "L'importateur demande de passer le titre {number} à une autre banque.",
     "يطلب المستورد نقل السند {number} إلى بنك آخر.",
     "The importer asks to move title {number} to another bank.",
     "El importador pide pasar el título {number} a otro banco."),
    ("title_refused",
     "La banque n'a pas domicilié le titre {number}.",
     "لم يوطن البنك السند {number}.",
     "The bank did not register title {number}.",
     "El banco no domicilió el título {number}."),
    ("title_subscribed",
     "Un titre d'importation vous est soumis : {number}.",
     "عرض عليكم سند استيراد: {number}.",
     "An import title is submitted to you: {number}.",
     "Se le somete un título de importación: {number}."),
    ("turn",
     "C'est à vous : {step} – {goods}, connaissement {bill}. Avant le {due}.",
     "الدور لكم: {step} – {goods}، سند الشحن {bill}. قبل {due}.",
     "It is your turn: {step} – {goods}, bill of lading {bill}. Before {due}.",
     "Es su turno: {step} – {goods}, conocimiento {bill}. Antes del {due}."),
];

/// Steps of a file as a letter names them.
#[rustfmt::skip]
const STEPS: &[Line] = &[
    ("consignee", "confirmer le destinataire", "تأكيد المرسل إليه", "confirm the consignee", "confirmar el destinatario"),
    ("arrival", "arrivée du navire", "وصول السفينة", "arrival of the ship", "llegada del buque"),
    ("discharge", "pointage au débarquement", "جرد التفريغ", "tally at discharge", "recuento en la descarga"),
    ("holds", "blocage à lever", "رفع الإيقاف", "hold to lift", "bloqueo por levantar"),
    ("declaration", "déclaration", "التصريح", "declaration", "declaración"),
    ("control", "contrôle", "المراقبة", "control", "control"),
    ("payment", "paiement", "الأداء", "payment", "pago"),
    ("release", "mainlevée", "رفع اليد", "release", "levante"),
    ("order", "bon à délivrer", "إذن التسليم", "delivery order", "orden de entrega"),
    ("endorsement", "endosser le bon à délivrer", "تظهير إذن التسليم", "endorse the delivery order", "endosar la orden de entrega"),
    ("appointment", "réserver un rendez-vous", "حجز موعد", "book an appointment", "reservar una cita"),
    ("gate_out", "sortie par la porte", "الخروج من البوابة", "gate-out", "salida por la puerta"),
    ("registered", "enregistrer le manifeste", "تسجيل بيان الحمولة", "register the manifest", "registrar el manifiesto"),
];

/// True for a notice after which its reader must do something.
pub fn asks_for_an_act(kind: &str) -> bool {
    matches!(
        kind,
        "turn"
            | "declaration_asked"
            | "bill_demanded"
            | "payment_failed"
            | "payment_started"
            | "title_subscribed"
            | "title_amendment"
            | "title_move"
            | "control_opened"
            | "control_turn"
            | "control_late"
            | "control_refused"
            | "mandate_offered"
            | "order_issued"
            | "order_endorsed"
            | "party_incomplete"
            | "claim_refused"
            | "appointment"
            | "party_rejected"
            | "party_suspended"
            | "party_approved"
    )
}

/// The line of a notice.
pub fn line(kind: &str, lang: Lang, args: &[(String, String)]) -> String {
    let template = pick(LINES, kind, lang).unwrap_or(kind);
    let mut refusal = lexicon::Refusal::new("NOTICE");
    for (name, value) in args {
        let value = if name == "step" { pick(STEPS, value, lang).unwrap_or(value) } else { value };
        refusal = refusal.arg(name, value);
    }
    let text = refusal.fill(template);
    // A sentence whose moment is not known is left out.
    match text.split_once(". ") {
        Some((first, rest)) if rest.contains('{') => format!("{first}."),
        _ => text,
    }
}

/// Subject and body of a letter.
pub fn of(kind: &str, lang: Lang, args: &[(String, String)], link: &str) -> (String, String) {
    let subject = line(kind, lang, args);
    let body = format!("{subject}\n\n{link}\n\n-- \n{}\n", sign(lang));
    (subject, body)
}

/// Subject and body of a letter with several lines: what asks for an act first, each sentence once.
pub fn together(told: &[(&str, Vec<(String, String)>)], lang: Lang, link: &str) -> (String, String) {
    let (mut asking, mut telling): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for (kind, args) in told {
        let to = if asks_for_an_act(kind) { &mut asking } else { &mut telling };
        let said = line(kind, lang, args);
        if !to.contains(&said) {
            to.push(said);
        }
    }
    let bill = told.iter().flat_map(|(_, args)| args).find(|(name, _)| name == "bill");
    let count = asking.len() + telling.len();
    let subject = match (asking.first().or(telling.first()), bill) {
        (Some(first), _) if !asking.is_empty() || count == 1 => first.clone(),
        (_, Some((_, bill))) => lexicon::Refusal::new("NOTICE")
            .arg("bill", bill)
            .arg("count", count)
            .fill(pick(SUBJECTS, "file", lang).unwrap_or_default()),
        (first, None) => first.cloned().unwrap_or_default(),
    };
    asking.append(&mut telling);
    let body = format!("{}\n\n{link}\n\n-- \n{}\n", asking.join("\n"), sign(lang));
    (subject, body)
}

/// Subjects of letters with several lines of which none asks for an act.
#[rustfmt::skip]
const SUBJECTS: &[Line] = &[
    ("file",
     "Dossier {bill} : {count} nouvelles",
     "الملف {bill}: عدد المستجدات {count}",
     "File {bill}: {count} pieces of news",
     "Expediente {bill}: {count} novedades"),
];

fn sign(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Diwan, le guichet unique du commerce. Réglez vos messages dans votre compte.",
        Lang::Ar => "ديوان، الشباك الوحيد للتجارة. اضبطوا رسائلكم من حسابكم.",
        Lang::En => "Diwan, the single window for trade. Set your messages in your account.",
        Lang::Es => "Diwan, la ventanilla única del comercio. Ajuste sus mensajes en su cuenta.",
    }
}

fn pick(lines: &'static [Line], key: &str, lang: Lang) -> Option<&'static str> {
    lines.iter().find(|(known, ..)| *known == key).map(|(_, fr, ar, en, es)| match lang {
        Lang::Fr => *fr,
        Lang::Ar => *ar,
        Lang::En => *en,
        Lang::Es => *es,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_the_step_in_the_readers_language_and_drops_what_is_not_known() {
        let args = |due: &[(&str, &str)]| -> Vec<(String, String)> {
            [("step", "order"), ("goods", "Pommes"), ("bill", "B1")]
                .iter()
                .chain(due)
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect()
        };
        for (lang, due, expected) in [
            (
                Lang::Fr,
                &[("due", "1/1")][..],
                "C'est à vous : bon à délivrer – Pommes, connaissement B1. Avant le 1/1.",
            ),
            (Lang::Fr, &[], "C'est à vous : bon à délivrer – Pommes, connaissement B1."),
            (Lang::En, &[], "It is your turn: delivery order – Pommes, bill of lading B1."),
        ] {
            assert_eq!(line("turn", lang, &args(due)), expected);
        }
    }

    #[test]
    fn several_lines_are_one_letter_and_what_asks_for_an_act_comes_first() {
        let arg = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let message = || ("message", vec![arg("bill", "B1")]);
        let refused = || ("claim_refused", vec![arg("bill", "B1"), arg("reason", "Autre nom.")]);
        let revoked = || ("order_revoked", vec![arg("bill", "B1"), arg("number", "N1")]);
        let waits = "Un message vous attend dans le dossier B1.";
        let no = "L'agent n'a pas reconnu votre demande sur le connaissement B1 : Autre nom.";
        let taken = "Le bon à délivrer N1 est retiré (connaissement B1). Écrivez à l'agent.";
        for (told, subject, lines) in [
            (vec![message()], waits, vec![waits]),
            (vec![message(), message()], waits, vec![waits]),
            (vec![message(), refused()], no, vec![no, waits]),
            (vec![message(), revoked()], "Dossier B1 : 2 nouvelles", vec![waits, taken]),
        ] {
            let (said, body) = together(&told, Lang::Fr, "https://d.example/dossier/1");
            assert_eq!(said, subject);
            assert!(body.starts_with(&format!("{}\n\nhttps://d.example", lines.join("\n"))), "{body}");
        }
    }

    #[test]
    fn every_line_has_the_same_placeholders_in_every_language() {
        let holes = |text: &str| {
            let mut found: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_owned()))
                .collect();
            found.sort();
            found
        };
        for (kind, fr, ar, en, es) in LINES.iter().chain(SUBJECTS) {
            for other in [ar, en, es] {
                assert_eq!(holes(fr), holes(other), "{kind}");
            }
        }
    }
}
