//! The texts of the refusals of the books, in French, Arabic, English and Spanish.
//!
//! Rooms that know what an account stands for often say it better; these stand when they do not.

pub use lexicon::refusal_texts::RefusalText;

/// The refusal texts of the ledger, sorted by code.
#[rustfmt::skip]
pub const CODES: &[RefusalText] = &[
    ("LEDGER-01",
     "Cette opération a déjà été enregistrée avec un autre contenu. Rechargez la page et recommencez.",
     "سبق تسجيل هذه العملية بمضمون آخر. أعيدوا تحميل الصفحة ثم كرروا العملية.",
     "This operation was already recorded with other content. Reload the page and start again.",
     "Esta operación ya se registró con otro contenido. Recargue la página y empiece de nuevo."),
    ("LEDGER-02",
     "La quantité est zéro : il n'y a rien à mouvementer. Écrivez une quantité.",
     "الكمية صفر ولا شيء للنقل. اكتبوا كمية.",
     "The quantity is zero: there is nothing to move. Write a quantity.",
     "La cantidad es cero: no hay nada que mover. Escriba una cantidad."),
    ("LEDGER-03",
     "Le départ et l'arrivée sont le même compte. Choisissez deux comptes différents.",
     "حساب الانطلاق هو نفسه حساب الوصول. اختاروا حسابين مختلفين.",
     "Both sides are the same account. Choose two different ones.",
     "El origen y el destino son la misma cuenta. Elija dos distintas."),
    ("LEDGER-04",
     "Ce compte n'est pas ouvert. Vérifiez la référence du dossier.",
     "هذا الحساب غير مفتوح. تحققوا من مرجع الملف.",
     "This account is not open. Check the reference of the file.",
     "Esta cuenta no está abierta. Compruebe la referencia del expediente."),
    ("LEDGER-05",
     "L'unité ne correspond pas : ici on compte en {counts}, pas en {asked}.",
     "الوحدة غير مطابقة: الحساب هنا بوحدة {counts} لا {asked}.",
     "The unit does not match: this is counted in {counts}, not in {asked}.",
     "La unidad no coincide: aquí se cuenta en {counts}, no en {asked}."),
    ("LEDGER-06",
     "L'opération à corriger est introuvable. Vérifiez sa référence.",
     "العملية المراد تصحيحها غير موجودة. تحققوا من مرجعها.",
     "The operation to correct was not found. Check its reference.",
     "No se encuentra la operación que se quiere corregir. Compruebe su referencia."),
    ("LEDGER-07",
     "Cette réservation est introuvable. Vérifiez sa référence.",
     "هذا الحجز غير موجود. تحققوا من مرجعه.",
     "This reservation was not found. Check its reference.",
     "No se encuentra esta reserva. Compruebe su referencia."),
    ("LEDGER-08",
     "Cette réservation concerne d'autres comptes. Vérifiez sa référence.",
     "هذا الحجز يخص حسابات أخرى. تحققوا من مرجعه.",
     "This reservation is about other accounts. Check its reference.",
     "Esta reserva es de otras cuentas. Compruebe su referencia."),
    ("LEDGER-09",
     "Cette réservation est déjà close. Faites-en une nouvelle si elle est encore nécessaire.",
     "هذا الحجز مغلق. أنجزوا حجزا جديدا إن كان لا يزال لازما.",
     "This reservation is already closed. Make a new one if it is still needed.",
     "Esta reserva ya está cerrada. Haga otra si aún hace falta."),
    ("LEDGER-10",
     "La réservation ne garde plus que {left}, moins que {asked}. Réduisez la quantité.",
     "لم يبق في الحجز إلا {left}، وهو أقل من {asked}. قللوا الكمية.",
     "The reservation keeps only {left}, less than {asked}. Reduce the quantity.",
     "La reserva solo guarda {left}, menos que {asked}. Reduzca la cantidad."),
    ("LEDGER-11",
     "Cette quantité est trop grande pour être comptée. Vérifiez l'unité et les zéros.",
     "هذه الكمية أكبر من أن تحسب. تحققوا من الوحدة ومن الأصفار.",
     "This quantity is too large to be counted. Check the unit and the zeros.",
     "Esta cantidad es demasiado grande para contarla. Compruebe la unidad y los ceros."),
    ("LEDGER-12",
     "Il ne reste que {available} {unit}, moins que {asked}. Réduisez la quantité ou vérifiez les opérations déjà faites.",
     "لم يبق إلا {available} {unit}، وهو أقل من {asked}. قللوا الكمية أو تحققوا من العمليات السابقة.",
     "Only {available} {unit} are left, less than {asked}. Reduce the quantity or check what was already done.",
     "Solo quedan {available} {unit}, menos que {asked}. Reduzca la cantidad o revise lo ya hecho."),
    ("LEDGER-13",
     "Ce compte est déjà ouvert pour une autre unité ou un autre usage.",
     "هذا الحساب مفتوح من قبل بوحدة أخرى أو لغرض آخر.",
     "This account is already open for another unit or another use.",
     "Esta cuenta ya está abierta para otra unidad u otro uso."),
    ("LEDGER-14",
     "Le nom d'un compte a un à {max} caractères, sans espace.",
     "اسم الحساب من رمز واحد إلى {max} رمزا، دون فراغ.",
     "The name of an account has one to {max} characters, without spaces.",
     "El nombre de una cuenta tiene de uno a {max} caracteres, sin espacios."),
    ("LEDGER-15",
     "Le code d'une unité a un à {max} caractères, majuscules ou chiffres.",
     "رمز الوحدة من حرف واحد إلى {max} حرفا، لاتينية كبيرة أو أرقام.",
     "The code of a unit has one to {max} characters, capitals or digits.",
     "El código de una unidad tiene de uno a {max} caracteres, mayúsculas o cifras."),
];

/// The texts of a code in French, Arabic, English and Spanish, if the ledger gives that code.
pub fn texts(code: &str) -> Option<[&'static str; 4]> {
    CODES
        .iter()
        .find(|(known, ..)| *known == code)
        .map(|(_, french, arabic, english, spanish)| [*french, *arabic, *english, *spanish])
}
