# Pages anybody may read: the front page, services, verification, refusals, letters of a demonstration.

## The front page.

front-page = Ventanilla única del comercio
front-title = Importar, exportar, hacer escala. Un solo diwan.
front-lead = Del manifiesto del buque a la puerta del puerto: cada uno ve a quién le toca, antes de cuándo y lo que cuesta esperar.
front-track = ¿Dónde está mi mercancía?
front-track-lead = Un contenedor, un conocimiento, un buque. Inicie sesión para ver lo suyo.
front-track-number = Número que seguir
front-track-do = Seguir
front-verify = Comprobar un pase o un documento
front-verify-lead = Escanee su QR o escriba su código. La respuesta es inmediata, sin cuenta.
front-register = Inscribirse
front-register-lead = Importador, agente de aduanas, agente marítimo, transportista: inscriba su empresa en línea.
front-register-do = Inscribir una empresa
front-practise = Practicar
front-practise-lead = Ocupe el puesto de quien quiera, con un clic. Todo es inventado, nada se envía.
front-practise-do = Elegir quién es
front-times = Plazos de los últimos 30 días
front-times-lead = mediana real frente a la promesa
front-times-none = Los plazos reales aparecen aquí en cuanto termina un primer trámite.
front-times-what = Trámite
front-times-bar = Comparación
front-times-actual = Real
front-times-promised = Prometido
front-times-count = { $count ->
    [one] { $count } manifiesto
   *[other] { $count } manifiestos
 }
front-time-registered = Registro del manifiesto por la aduana
front-minutes = { $minutes } min
front-hours = { $hours } h
front-hours-minutes = { $hours } h { $minutes }

## The state of services.

services-title = Estado de los servicios
services-lead = Lo que funciona, lo que tarda y lo que puede hacer mientras tanto.
services-whole-ok = Todo funciona.
services-whole-late = Una parte tarda. Puede seguir trabajando.
services-whole-stop = Una parte no funciona. Esto es lo que sigue funcionando.
services-list = Servicio por servicio
services-at = visto
services-kept = La hora que cuenta es la del recibo: una lista o un correo que tarda no le pone en retraso. Un envío repetido tras un corte cuenta una sola vez.
services-waits = { $count } en espera, desde hace { $since }
services-about-database = Expedientes, manifiestos, órdenes y citas se leen y se registran.
services-about-journal = Cada acto se sella alrededor de un segundo después de registrarse.
services-about-work = Las listas y lo que sigue a los actos están al día.
services-about-mail = Los correos salen a medida que llegan.
services-about-webhooks = Sus programas reciben los avisos en el momento.
services-without-database = Nada se registra por ahora. Las páginas ya abiertas y los pases siguen legibles, los borradores se guardan en su dispositivo, la puerta trabaja con su lista.
services-without-journal = Los actos se registran y son válidos. Sus recibos llevarán la prueba cuando se reanude el sellado.
services-without-work = Los actos se registran. Listas y avisos llegan con retraso; abra el expediente para ver lo que es cierto.
services-without-mail = Los actos se registran. Lea sus mensajes en Diwan: todo está allí. Los correos saldrán después.
services-without-webhooks = Los actos se registran. Sus programas recibirán los avisos después, en orden; la API responde.

## Is this pass real?

verify-title = Comprobar un pase o un documento
verify-lead = Escanee su QR o escriba su código. No se pide ninguna cuenta.
verify-code = Código del pase o del documento
verify-code-hint = Seis signos para un pase, como K7M 4RX; diez para un documento, como K7M4R-X2P9T. Los espacios no cuentan.
verify-do = Comprobar
verify-only = Esta página solo muestra lo que figura en el pase. Funciona sin cuenta.
verify-at = Comprobado
verify-missing = Lo que la puerta espera todavía
verify-compare = Compare con el papel
verify-cargo = Contenedor o bultos
verify-plate = Matrícula
verify-place = Terminal y puerta
verify-slot = Turno
verify-opens = Puede entrar desde
verify-closes = Puede entrar hasta
verify-again = Compruebe el código
verify-another = Comprobar otro código
verify-verdict-valid = Pase auténtico y válido
verify-verdict-waiting = Auténtico, aún incompleto
verify-verdict-used = Ya utilizado, no aceptar
verify-verdict-expired = Su hora ha pasado, no aceptar
verify-verdict-cancelled = Anulado, no aceptar
verify-verdict-unknown = No encontrado
verify-advice-valid = Compare el contenedor y el camión con el papel.
verify-advice-waiting = La puerta no se abrirá mientras falte esto.
verify-advice-used = La mercancía salió del puerto con este pase. Un pase sirve una vez.
verify-advice-expired = El camión debía entrar antes. Quien reservó puede cambiar la hora.
verify-advice-cancelled = La cita fue anulada. Pida el nuevo pase a quien la reservó.
verify-advice-unknown = Ningún pase ni documento lleva este código. Vuelva a leerlo, letra por letra.
verify-paper-valid = Documento auténtico y válido
verify-paper-withdrawn = Documento retirado, no aceptar
verify-paper-replaced = Documento sustituido, no aceptar
verify-paper-advice-valid = Compare su tipo, su número y su fecha con el papel. La huella es la de los datos adjuntos al PDF.
verify-paper-advice-withdrawn = Quien lo expidió dijo que ya no vale.
verify-paper-advice-replaced = Otro documento ocupa su lugar: pida ese.
verify-paper-kind = Documento
verify-paper-number = Número
verify-paper-code = Código
verify-paper-issuer = Expedido por
verify-paper-issued = Expedido
verify-paper-ended-withdrawn = Retirado
verify-paper-ended-replaced = Sustituido
verify-paper-by = Sustituido por
verify-paper-digest = Huella SHA-256
verify-paper-only = Esta página no muestra importes, mercancías ni nombres de clientes.
paper-kind-release-note = Autorización de retirada
paper-kind-receipt = Recibo
paper-kind-certificate = Certificado
paper-kind-declaration = Declaración detallada
paper-standing-valid = Válido
paper-standing-withdrawn = Retirado
paper-standing-replaced = Sustituido

## What a refusal means.

refusal-title = ¿Qué significa este rechazo?
refusal-heading = Rechazo { $code }
refusal-code = Número
refusal-who = Quién lo da
refusal-more = Los puntos suspensivos sustituyen lo que solo su rechazo conoce: un nombre, una fecha, un límite. Cite este número si nos escribe.
refusal-from-words = La lectura de un campo: lo escrito no tiene la forma esperada. Corríjalo y vuelva a enviarlo.
refusal-from-books = Las cuentas de mercancías: nada sale que no haya entrado.
refusal-from-rules = Una regla del comercio, en el momento de actuar. El rechazo queda en el diario; nada más ha cambiado.
refusal-from-lists = La lectura de una lista oficial: lugares, partidas, países.
refusal-from-desk = La ventanilla, antes de toda regla: la solicitud, un límite o quién la hace.
refusal-from-messages = La lectura de un mensaje EDI o de una tabla. Las demás líneas siguieron su camino.

## Letters of a demonstration.

letters-title = Correos de la demostración
letters-lead = Lo que Diwan habría enviado. Nada sale de una demostración. Lo que toca a un expediente espera diez minutos, para salir de una vez.
letters-again = Actualizar
letters-none = Ningún correo por ahora. Aparecen aquí unos segundos después del acto que los pide; lo que toca a un expediente, diez minutos después.
letters-to = Para
