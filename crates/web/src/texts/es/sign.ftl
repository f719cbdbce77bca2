# Signing in, registering, one's own account.

form-about = { $field }: { $text }

## Signing in.

sign-in-title = Iniciar sesión
sign-in-password-title = O con una dirección y una contraseña
sign-email = Correo electrónico
sign-password = Contraseña
sign-name = Su nombre
sign-new-password = Contraseña nueva
sign-new-password-hint = 10 caracteres como mínimo. Unas pocas palabras seguidas se recuerdan bien.
sign-in-do = Iniciar sesión
sign-in-forgot = Contraseña olvidada
sign-in-new = ¿Su empresa aún no está inscrita?
sign-in-register = Inscribir una empresa
sign-in-after-joined = Ya tiene su puesto. Inicie sesión para empezar.
sign-in-after-password = Contraseña cambiada. Todas las sesiones están cerradas: inicie sesión con la nueva.
sign-in-after-reset = Contraseña nueva guardada. Inicie sesión con ella.
sign-in-after-everywhere = Todas sus sesiones están cerradas, aquí y en otros dispositivos.
sign-actors-title = Elija quién es
sign-actors-lead = Basta un clic. Personas y organizaciones son inventadas; cambie de papel cuando quiera.
sign-actors-letters = Correos de la demostración

sign-code-title = Un código, para saber que es usted
sign-code-lead = Abra su aplicación de códigos y copie el de Diwan.
sign-code = Código
sign-code-hint = Seis cifras, o uno de sus códigos de recuperación.
sign-code-do = Continuar
sign-code-other = Usar otra cuenta

## The organisation one acts for.

firm-title = ¿Para quién trabaja?
firm-lead = Lo que haga se hará en su nombre. Podrá cambiar en el menú.
firm-none = Ninguna organización le ha dado un puesto. Pida a su responsable que le invite, o inscriba su empresa.

## Registration.

register-title = Inscribir una empresa
register-lead = Diez minutos. Después, dos personas de la plataforma comprueban su solicitud.
register-firm = Su empresa
register-kind = Usted es
register-kind-hint = Las administraciones las inscribe la plataforma.
register-name = Razón social
register-name-hint = Como en el registro mercantil; para una persona, su nombre.
register-occasional = Importador ocasional: dé su documento nacional de identidad. No se le piden ni el ICE ni el registro mercantil.
register-ice-hint = 15 cifras. Salvo importador ocasional.
register-rc-hint = Número y tribunal, como 4512/Dakhla. Salvo importador ocasional.
register-cin-hint = Obligatorio para un importador ocasional.
register-phone-hint = Como 0528 89 12 34.
register-you = Usted, que será responsable de la cuenta
register-email-hint = Sirve para iniciar sesión y para escribirle.
register-papers = Los documentos (estatutos, registro mercantil, identidad) se adjuntan tras el primer inicio de sesión.
register-do = Enviar la solicitud

registered-title = Su solicitud está enviada
registered-next = ¿Y ahora?
registered-papers = Inicie sesión y adjunte sus documentos: estatutos, registro mercantil, identidad.
registered-checked = Dos personas de la plataforma comprueban la solicitud, una tras otra. Si falta algo, le escriben.
registered-letter = Un correo le dice cuándo puede trabajar. Entonces invita usted a su equipo.
registered-attach = Iniciar sesión y adjuntar los documentos

## Invitations and links.

invitation-title = Le espera un puesto
invitation-heading = { $firm } le invita
invitation-lead = Lo que hará allí:
invitation-known = Ya tiene una cuenta con esta dirección: dé su contraseña.
invitation-do = Ocupar mi puesto
link-over-title = Este enlace ya no sirve
link-over-lead = Ya se usó, o es demasiado antiguo. Un enlace sirve una sola vez.
link-over-invitation = Pida una nueva invitación a la persona que le invitó. Si ya ocupó su puesto, inicie sesión.
forgot-title = Contraseña olvidada
forgot-lead = Dé la dirección de su cuenta: enviamos allí un enlace para elegir una contraseña nueva.
forgot-do = Enviar el enlace
forgot-again = Pedir otro enlace
forgot-asked = Mire su correo
forgot-asked-more = Si existe una cuenta con esta dirección, acabamos de enviarle un enlace. Sirve una vez, durante 45 minutos. Mire también el correo no deseado.
reset-title = Elegir una contraseña nueva
reset-lead = Todas sus sesiones se cerrarán, aquí y en otros dispositivos.
reset-do = Guardar la contraseña

## The account.

account-title = Mi cuenta
account-look = Presentación
account-look-here = en este dispositivo
account-look-do = Guardar la presentación
account-theme = Tema
account-theme-day = Día
account-theme-night = Noche
account-density = Densidad
account-density-default = Cómoda
account-density-tight = Compacta
account-password-title = Cambiar la contraseña
account-password-lead = Cambiarla cierra todas sus sesiones.
account-password-do = Cambiar la contraseña
account-password-more = Se cerrarán todas sus sesiones, esta también. Volverá a iniciar sesión con la nueva.
account-password-old = Contraseña actual
account-factor-title = Doble verificación
account-factor-on = Activa
account-factor-off = Todavía no
account-factor-lead = Al iniciar sesión, un código de su teléfono además de la contraseña. Quien robe la contraseña no entra.
account-factor-manage = Gestionar
account-factor-put = Activarla
account-factor-left = { $count ->
    [0] Ningún código de recuperación
    [one] Queda { $count } código de recuperación
   *[other] Quedan { $count } códigos de recuperación
 }
account-factor-need = Necesita una aplicación de códigos en su teléfono: sirve la que ya tiene.
account-factor-scan = Escanee esto con su aplicación de códigos
account-factor-qr = QR del secreto, para la aplicación de códigos
account-factor-type = O copie este secreto:
account-factor-first = El código que muestra
account-factor-first-hint = Seis cifras.
account-factor-confirm = Confirmar
account-factor-another = Tomar otro secreto
account-factor-remove = Retirar la doble verificación
account-factor-remove-lead = Para cambiar de teléfono, o si ya no la quiere. Dé su contraseña.
account-recovery-title = Doble verificación activa
account-recovery-lead = Guarde estos códigos de recuperación en papel, lejos del teléfono. Cada uno sustituye una vez el código de la aplicación.
account-recovery-more = No volverán a mostrarse. Si los pierde, retire la doble verificación y actívela de nuevo.
account-letters = Correos
account-letters-lead = Lo que Diwan escribe a su organización, y cuándo.
account-letters-do = Elegir los correos
account-letters-language = Idioma de sus correos
account-letters-keep = Guardar el idioma
account-out = Sesiones
account-out-lead = ¿Un dispositivo perdido o prestado? Cierre todas sus sesiones, esta también.
account-out-do = Cerrar todas las sesiones
