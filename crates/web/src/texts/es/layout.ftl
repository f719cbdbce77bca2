# The frame of every page, and what the script says.

layout-skip = Ir al contenido
layout-home = Diwan, inicio
layout-menu = Menú principal
layout-dock = Accesos directos
layout-search = Buscar un expediente, un contenedor, un buque
layout-search-example = Expediente, contenedor, conocimiento, buque…
layout-account = Cambiar de empresa o cerrar la sesión
layout-my-account = Mi cuenta
layout-my-desk = Mi espacio
layout-sign-in = Iniciar sesión
layout-sign-out = Cerrar la sesión
layout-quit = Salir
layout-language = Idioma
layout-language-short = ES
layout-inbox = Mensajes
layout-unread = Mensajes sin leer:
layout-optional = (opcional)
layout-errors = Corrija esto antes de continuar
layout-demo = Demostración.
layout-demo-more = Las empresas, los buques y los expedientes son inventados. No se envía nada.
layout-foot = Diwan, ventanilla única abierta. Software libre, licencia Apache 2.0.

layout-offline = Sin conexión. Lo que escribe se guarda en este dispositivo.
layout-offline-title = Sin red por ahora
layout-offline-page = Esta página aún no se ha abierto en este dispositivo. Las páginas ya vistas siguen siendo legibles y sus borradores se guardan aquí.
layout-offline-passes = Los pases ya abiertos se muestran sin red.
layout-draft-kept = Guardado en este dispositivo
layout-draft-back = Borrador recuperado
layout-copied = Copiado
layout-nothing-found = Nada con ese nombre. Lo que ha escrito se comprobará al enviarlo.
layout-fresh = Hay novedades. Mostrar

layout-gate-open = Abrir
layout-gate-shut = No abrir
layout-gate-out = Ya salió
layout-gate-listed = Lista de las
layout-gate-no-list = No hay lista en este dispositivo
layout-gate-waiting = Salidas por transmitir:
layout-gate-refused = Salidas por verificar:
layout-gate-old = La lista es demasiado antigua. Llame a la terminal antes de abrir.
layout-gate-unknown = Ningún pase, código, contenedor ni camión con este número en la lista
layout-gate-early = Demasiado pronto: este camión entra a partir de las
layout-gate-late = Demasiado tarde: este camión debía entrar antes de las
layout-gate-from-list = Respuesta de la lista guardada en este dispositivo: no hay red.
layout-gate-let-out = Dejar salir
layout-gate-not-kept = Este dispositivo ya no puede guardar nada. No abra sin anotar la salida en papel.
