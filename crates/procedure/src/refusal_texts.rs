//! The texts of the refusals that cases give, in French, Arabic, English and Spanish.
//!
//! `{title}`, `{stage}`, `{verb}` and `{actor}` are names of the procedure, in the language of the law until
//! [`Edition::say`](crate::Edition::say) puts those of the reader's.

pub use lexicon::refusal_texts::RefusalText;

/// True for a no that is a fact of the file: a move that may not be made. What is missing from a form is none.
pub fn is_of_a_rule(code: &str) -> bool {
    code.starts_with("FLOW-") || code.starts_with("FEE-")
}

/// The refusal texts of this room, sorted by code.
#[rustfmt::skip]
pub const CODES: &[RefusalText] = &[
    ("ANS-01",
     "Il manque une réponse : {title}. Remplissez ce champ.",
     "ينقص جواب: {title}. املؤوا هذه الخانة.",
     "An answer is missing: {title}. Fill in this field.",
     "Falta una respuesta: {title}. Rellene este campo."),
    ("ANS-02",
     "Ceci n'est pas demandé ici, ou pas maintenant. Retirez cette réponse.",
     "هذا غير مطلوب هنا أو ليس الآن. احذفوا هذا الجواب.",
     "This is not asked here, or not now. Take this answer out.",
     "Esto no se pide aquí, o no ahora. Quite esta respuesta."),
    ("ANS-03",
     "Ce choix n'existe pas. Choisissez l'un de ceux-ci : {options}.",
     "هذا الاختيار غير موجود. اختاروا واحدا من: {options}.",
     "There is no such option. Choose one of these: {options}.",
     "Esta opción no existe. Elija una de estas: {options}."),
    ("ANS-04",
     "Ce code n'est pas dans la liste {list}, ou n'y vaut plus aujourd'hui. Cherchez-le dans la liste.",
     "هذا الرمز ليس في القائمة {list} أو لم يعد ساريا اليوم. ابحثوا عنه في القائمة.",
     "This code is not in the list {list}, or no longer counts today. Search it in the list.",
     "Este código no está en la lista {list}, o ya no vale hoy. Búsquelo en la lista."),
    ("ANS-05",
     "Il faut plus de {above}. Vérifiez la quantité et son unité.",
     "يجب أن تفوق الكمية {above}. تحققوا من الكمية ووحدتها.",
     "It must be more than {above}. Check the quantity and its unit.",
     "Debe ser más de {above}. Compruebe la cantidad y su unidad."),
    ("ANS-06",
     "Il faut {at_most} au plus. Vérifiez la quantité et son unité.",
     "يجب ألا تتجاوز الكمية {at_most}. تحققوا من الكمية ووحدتها.",
     "It must be at most {at_most}. Check the quantity and its unit.",
     "Debe ser {at_most} como máximo. Compruebe la cantidad y su unidad."),
    ("ANS-07",
     "{max} lignes au plus. Réunissez des lignes, ou ouvrez un autre dossier pour le reste.",
     "{max} سطرا على الأكثر. اجمعوا بعض الأسطر أو افتحوا ملفا آخر للباقي.",
     "At most {max} rows. Join some rows, or open another file for the rest.",
     "{max} filas como máximo. Reúna filas, o abra otro expediente para el resto."),
    ("ANS-08",
     "Répondez par oui ou par non.",
     "أجيبوا بنعم أو لا.",
     "Answer yes or no.",
     "Responda sí o no."),
    ("ANS-09",
     "Cette information vient d'ailleurs et n'y est pas encore : {title}. Complétez-la dans la déclaration.",
     "هذه المعلومة تأتي من مكان آخر ولم تسجل فيه بعد: {title}. أكملوها في التصريح.",
     "This comes from elsewhere and is not there yet: {title}. Complete it in the declaration.",
     "Este dato viene de otro lugar y aún no está allí: {title}. Complételo en la declaración."),
    ("ANS-10",
     "Cette unité mesure autre chose. Donnez la quantité en {unit}.",
     "هذه الوحدة تقيس شيئا آخر. أعطوا الكمية بوحدة {unit}.",
     "This unit measures something else. Give the quantity in {unit}.",
     "Esta unidad mide otra cosa. Dé la cantidad en {unit}."),
    ("ANS-11",
     "Cette date ne peut pas être avant le {day}. Corrigez-la.",
     "لا يمكن أن يكون هذا التاريخ قبل {day}. صححوه.",
     "This date cannot be before {day}. Correct it.",
     "Esta fecha no puede ser anterior al {day}. Corríjala."),
    ("ANS-12",
     "Cette date ne peut pas être après le {day}. Corrigez-la.",
     "لا يمكن أن يكون هذا التاريخ بعد {day}. صححوه.",
     "This date cannot be after {day}. Correct it.",
     "Esta fecha no puede ser posterior al {day}. Corríjala."),
    ("ANS-13",
     "La plateforme le sait déjà : {title}. Si c'est faux, corrigez-le là où il est dit.",
     "المنصة تعرفه من قبل: {title}. إن كان خطأ فصححوه حيث ذكر.",
     "The platform knows this already: {title}. If it is wrong, correct it where it was said.",
     "La plataforma ya lo sabe: {title}. Si es erróneo, corríjalo donde se dijo."),
    ("DOC-01",
     "Il manque un document : {title}. Joignez-le.",
     "تنقص وثيقة: {title}. أرفقوها.",
     "A document is missing: {title}. Attach it.",
     "Falta un documento: {title}. Adjúntelo."),
    ("DOC-02",
     "Ce document n'est pas demandé ici, ou pas maintenant. Joignez ceux de la liste.",
     "هذه الوثيقة غير مطلوبة هنا أو ليس الآن. أرفقوا وثائق القائمة.",
     "This document is not asked for here, or not now. Attach those of the list.",
     "Este documento no se pide aquí, o no ahora. Adjunte los de la lista."),
    ("DOC-03",
     "Ce type de fichier n'est pas accepté. Joignez un fichier {types}.",
     "نوع هذا الملف غير مقبول. أرفقوا ملفا من نوع {types}.",
     "This type of file is not accepted. Attach a file of type {types}.",
     "Este tipo de archivo no se admite. Adjunte un archivo {types}."),
    ("DOC-04",
     "Ce fichier dépasse {max} Mio. Joignez une version plus légère.",
     "هذا الملف يتجاوز {max} ميبيبايت. أرفقوا نسخة أخف.",
     "This file is larger than {max} MiB. Attach a lighter version.",
     "Este archivo supera {max} MiB. Adjunte una versión más ligera."),
    ("DOC-05",
     "Ce document est délivré sur la plateforme ({procedure}). Donnez son numéro au lieu d'un fichier.",
     "هذه الوثيقة تسلم على المنصة ({procedure}). أعطوا رقمها بدل ملف.",
     "This document is issued on the platform ({procedure}). Give its number instead of a file.",
     "Este documento se expide en la plataforma ({procedure}). Dé su número en lugar de un archivo."),
    ("DOC-06",
     "Ce document est un fichier, il n'est pas délivré ici. Joignez le fichier.",
     "هذه الوثيقة ملف ولا تسلم هنا. أرفقوا الملف.",
     "This document is a file, it is not issued here. Attach the file.",
     "Este documento es un archivo, no se expide aquí. Adjunte el archivo."),
    ("FEE-01",
     "Il reste à payer {owed} : {title} ({article}). Payez, puis recommencez.",
     "بقي أداء {owed}: {title} ({article}). أدوا المبلغ ثم أعيدوا المحاولة.",
     "{owed} is left to pay: {title} ({article}). Pay, then try again.",
     "Queda por pagar {owed}: {title} ({article}). Pague y vuelva a intentarlo."),
    ("FEE-02",
     "Ce droit n'existe pas dans ce dossier. Choisissez-le dans la liste de ce qui est dû.",
     "هذا الرسم غير موجود في هذا الملف. اختاروه من قائمة المستحقات.",
     "There is no such fee in this file. Choose it from the list of what is due.",
     "Esta tasa no existe en este expediente. Elíjala de la lista de lo que se debe."),
    ("FEE-03",
     "Ce droit se paie en {currency}. Payez dans cette monnaie.",
     "يؤدى هذا الرسم بعملة {currency}. أدوا بهذه العملة.",
     "This fee is paid in {currency}. Pay in that currency.",
     "Esta tasa se paga en {currency}. Pague en esa moneda."),
    ("FLOW-01",
     "À l'étape « {stage} », on ne peut pas « {verb} ». Rechargez le dossier : il a peut-être avancé.",
     "في مرحلة «{stage}» لا يمكن «{verb}». أعيدوا تحميل الملف فربما تقدم.",
     "At the stage \"{stage}\", \"{verb}\" is not possible. Reload the file: it may have moved on.",
     "En la etapa «{stage}» no se puede «{verb}». Recargue el expediente: quizá ha avanzado."),
    ("FLOW-02",
     "Cet acte revient à : {actor}. Demandez-le-lui.",
     "هذا الإجراء من اختصاص: {actor}. اطلبوه منه.",
     "This act belongs to: {actor}. Ask them.",
     "Este acto corresponde a: {actor}. Pídaselo."),
    ("FLOW-03",
     "Vous avez déjà agi dans ce dossier comme : {actor}. Une autre personne doit décider.",
     "سبق أن تدخلتم في هذا الملف بصفة: {actor}. يجب أن يقرر شخص آخر.",
     "You already acted in this file as: {actor}. Another person must decide.",
     "Usted ya actuó en este expediente como: {actor}. Debe decidir otra persona."),
    ("FLOW-04",
     "Il faut un motif. Écrivez pourquoi, en mots simples.",
     "يلزم تعليل. اكتبوا السبب بكلمات بسيطة.",
     "A reason is needed. Write why, in plain words.",
     "Hace falta un motivo. Escriba por qué, con palabras sencillas."),
    ("FLOW-05",
     "Il faut le texte de loi. Citez l'un de ceux-ci : {laws}.",
     "يلزم النص القانوني. اذكروا واحدا من: {laws}.",
     "The law is needed. Cite one of these: {laws}.",
     "Hace falta la norma. Cite una de estas: {laws}."),
    ("FLOW-06",
     "Il faut un rendez-vous à venir. Donnez le jour et l'heure.",
     "يلزم موعد مقبل. حددوا اليوم والساعة.",
     "An appointment to come is needed. Give its day and hour.",
     "Hace falta una cita futura. Dé el día y la hora."),
    ("FLOW-07",
     "Il faut le compte rendu de la visite. Donnez sa référence.",
     "يلزم تقرير المعاينة. أعطوا مرجعه.",
     "The report of the visit is needed. Give its reference.",
     "Hace falta el informe de la visita. Dé su referencia."),
    ("FLOW-08",
     "Ce dossier est ouvert sous l'édition {edition} de la procédure. Rechargez-le.",
     "فتح هذا الملف تحت الطبعة {edition} من المسطرة. أعيدوا تحميله.",
     "This file was opened under edition {edition} of the procedure. Reload it.",
     "Este expediente se abrió con la edición {edition} del procedimiento. Recárguelo."),
    ("FLOW-09",
     "Ce dossier est clos : {stage}. « {verb} » n'y est plus possible ; ouvrez un nouveau dossier au besoin.",
     "هذا الملف مغلق: {stage}. لم يعد «{verb}» ممكنا؛ افتحوا ملفا جديدا عند الحاجة.",
     "This file is closed: {stage}. \"{verb}\" is no longer possible; open a new file if needed.",
     "Este expediente está cerrado: {stage}. Ya no se puede «{verb}»; abra otro si hace falta."),
    ("FLOW-10",
     "Ce dossier a déjà changé d'étape {max} fois. Écrivez à l'agence, ou ouvrez un nouveau dossier.",
     "غير هذا الملف مرحلته {max} مرة. راسلوا الهيئة أو افتحوا ملفا جديدا.",
     "This file has already changed stage {max} times. Write to the agency, or open a new file.",
     "Este expediente ya cambió de etapa {max} veces. Escriba a la agencia, o abra otro."),
    ("FLOW-11",
     "Le certificat n'a pas reçu de numéro. Recommencez.",
     "لم تحصل الشهادة على رقم. أعيدوا المحاولة.",
     "The certificate was given no number. Try again.",
     "El certificado no recibió número. Vuelva a intentarlo."),
    ("FLOW-12",
     "Cette édition de la procédure ne s'applique pas le {day}. Vérifiez la date.",
     "لا تسري هذه الطبعة من المسطرة يوم {day}. تحققوا من التاريخ.",
     "This edition of the procedure does not apply on {day}. Check the date.",
     "Esta edición del procedimiento no se aplica el {day}. Compruebe la fecha."),
    ("FLOW-13",
     "À l'étape « {stage} », ce n'est pas à vous de compléter le dossier. Attendez qu'on vous le demande.",
     "في مرحلة «{stage}» ليس عليكم إتمام الملف. انتظروا أن يطلب منكم ذلك.",
     "At the stage \"{stage}\" it is not your turn to complete the file. Wait until you are asked.",
     "En la etapa «{stage}» no le toca completar el expediente. Espere a que se le pida."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_every_language_says_something() {
        assert!(CODES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        let holes = |text: &str| {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split('}').next())
                .map(str::to_owned)
                .collect();
            names.sort();
            names
        };
        for (code, fr, ar, en, es) in CODES {
            for text in [fr, ar, en, es] {
                assert!(text.chars().count() > 10, "{code}");
                assert_eq!(holes(text), holes(en), "{code}: {text}");
            }
            assert!(ar.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)), "{code}");
        }
    }
}
