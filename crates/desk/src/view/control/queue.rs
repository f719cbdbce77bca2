//! The controls that wait for an agency, by the time their stage is due.

use domain::control::Control;
use domain::policy::Acting;
use lexicon::Instant;
use storage::lists::First;
use storage::values;

use super::{Drawer, edition, goods};
use crate::answer::No;
use crate::desk::Desk;
use crate::reference::Lang;
use crate::view::home::{COUNT_MAX, Cursor, ROWS};
use crate::view::queue::{Task, Waiting};

/// A place in the order of a list, as handles write it.
fn place(micros: i64) -> String {
    format!("{:020}", micros.max(0))
}

impl Desk {
    /// One page of the controls that wait for this agency, the most urgent first, after `after`.
    pub(crate) async fn controls_waiting(
        &self,
        acting: &Acting,
        office: &str,
        after: Cursor,
    ) -> Result<Vec<Waiting>, No> {
        let mut found: Vec<Cursor> = Vec::new();
        for list in Self::lists_of(acting, office) {
            let (from, end) = (format!("{list}:{}", place(after.0)), format!("{list}:\u{10FFFF}"));
            // Those that share the moment of the cursor come again; they are left out below.
            for handle in
                self.store.find_between("control-turn", &from, &end, First::Least, ROWS + ROWS).await?
            {
                let due = handle.value.rsplit(':').next().and_then(|text| text.parse().ok()).unwrap_or(0);
                if (due, handle.subject) > after {
                    found.push((due, handle.subject));
                }
            }
        }
        found.sort_unstable();
        found.truncate(usize::try_from(ROWS).unwrap_or(0));
        let pack = self.packs.pack();
        let mut waiting = Vec::with_capacity(found.len());
        for cursor in found {
            let Some(control) = self.store.load::<Control>(cursor.1).await? else { continue };
            let control = control.state;
            let Some(edition) = edition(&pack, &control) else { continue };
            let names = self.names(vec![control.importer]).await?;
            let drawer = Drawer { desk: self, edition, lang: Lang::Fr };
            let row = self.control_row(acting, &control, &drawer, &names, String::new());
            waiting.push(Waiting {
                task: Task::Control,
                id: row.id,
                title: goods(&control),
                reference: row.number,
                party: row.importer,
                ship: row.declared,
                count: u64::try_from(control.case.log().len()).unwrap_or(0),
                since: row.since,
                before: row.due,
                refused: 0,
                late: control.case.is_escalated(),
                cursor,
            });
        }
        Ok(waiting)
    }

    /// How many controls wait: past their time, soon due, the rest.
    pub(crate) async fn controls_counted(
        &self,
        acting: &Acting,
        office: &str,
        [now, soon]: [Instant; 2],
    ) -> Result<[i64; 3], No> {
        let sql = "select count(*) from (select 1 from handle where kind = 'control-turn' \
                   and value >= $1 and value < $2 limit $3) as few";
        let mut counts = [0; 3];
        for list in Self::lists_of(acting, office) {
            let bounds = [(0, now.micros()), (now.micros(), soon.micros()), (soon.micros(), i64::MAX)];
            for (count, (from, until)) in counts.iter_mut().zip(bounds) {
                let at = |micros| format!("{list}:{}", place(micros));
                let rows = self.store.read(sql, &values![at(from), at(until), COUNT_MAX]).await?;
                *count += rows.first().map_or(Ok(0), |row| row.int(0))?;
            }
        }
        Ok(counts)
    }
}
