//! Where each value stood on the wire: a compact map from the address of a fact to its position.
//!
//! Sixteen bytes for each value, so that ten thousand bills with forty values each need about 6 MB.

use crate::finding::Position;

/// Which value of a bill, a container or a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Reference,
    Function,
    DocumentDate,
    Arrival,
    Voyage,
    Carrier,
    Vessel,
    Imo,
    Departure,
    ArrivalPort,
    Loading,
    Discharge,
    Destination,
    Number,
    Master,
    SizeType,
    FullEmpty,
    Tare,
    Gross,
    Seal,
    Shipper,
    ShipperName,
    ShipperId,
    Consignee,
    ConsigneeName,
    ConsigneeId,
    Notify,
    NotifyName,
    NotifyId,
    Goods,
    Packages,
    Kind,
    Description,
    GoodsGross,
    Hs,
    PlacementNumber,
    PlacementPackages,
    Dangerous,
    DangerousClass,
    DangerousUn,
    ContainerNumber,
    ContainerPackages,
}

impl Field {
    /// The address, with `#` for the line of goods and `@` for the item under it or under the bill.
    fn pattern(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Function => "function",
            Self::DocumentDate => "document_date",
            Self::Arrival => "arrival",
            Self::Voyage => "voyage",
            Self::Carrier => "carrier",
            Self::Vessel => "vessel",
            Self::Imo => "imo",
            Self::Departure => "departure",
            Self::ArrivalPort => "arrival_port",
            Self::Loading => "loading",
            Self::Discharge => "discharge",
            Self::Destination => "destination",
            Self::Number => "number",
            Self::Master => "master",
            Self::SizeType => "size_type",
            Self::FullEmpty => "full_empty",
            Self::Tare => "tare_kg",
            Self::Gross => "gross_kg",
            Self::Seal => "seal.@",
            Self::Shipper => "shipper",
            Self::ShipperName => "shipper.name",
            Self::ShipperId => "shipper.id",
            Self::Consignee => "consignee",
            Self::ConsigneeName => "consignee.name",
            Self::ConsigneeId => "consignee.id",
            Self::Notify => "notify",
            Self::NotifyName => "notify.name",
            Self::NotifyId => "notify.id",
            Self::Goods => "goods.#",
            Self::Packages => "goods.#.packages",
            Self::Kind => "goods.#.kind",
            Self::Description => "goods.#.description",
            Self::GoodsGross => "goods.#.gross_kg",
            Self::Hs => "goods.#.hs",
            Self::PlacementNumber => "goods.#.container.@.number",
            Self::PlacementPackages => "goods.#.container.@.packages",
            Self::Dangerous => "goods.#.dangerous.@",
            Self::DangerousClass => "goods.#.dangerous.@.class",
            Self::DangerousUn => "goods.#.dangerous.@.un",
            Self::ContainerNumber => "container.@.number",
            Self::ContainerPackages => "container.@.packages",
        }
    }

    /// The address of the value.
    pub fn address(self, line: usize, item: usize) -> String {
        self.pattern().replace('#', &line.to_string()).replace('@', &item.to_string())
    }
}

/// One value and its place, counted from the base of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot {
    segment: u32,
    offset: u32,
    line: u16,
    item: u16,
    element: u8,
    component: u8,
    field: Field,
}

/// The places of the values of one bill, one container or one header.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Positions {
    base: Position,
    spots: Vec<Spot>,
}

impl Positions {
    /// A map of what stands at or after `base`.
    pub(crate) fn from(base: Position) -> Self {
        Self { base, spots: Vec::new() }
    }

    /// Notes where a value stood. What no spot can hold is left out: the nearest thing around it then answers.
    pub(crate) fn note(&mut self, field: Field, line: usize, item: usize, at: Position) {
        let spot = || {
            Some(Spot {
                segment: u32::try_from(at.segment.checked_sub(self.base.segment)?).ok()?,
                offset: u32::try_from(at.offset.checked_sub(self.base.offset)?).ok()?,
                line: u16::try_from(line).ok()?,
                item: u16::try_from(item).ok()?,
                element: u8::try_from(at.element).ok()?,
                component: u8::try_from(at.component).ok()?,
                field,
            })
        };
        self.spots.extend(spot());
    }

    /// True when something stood for a field of a line of goods, readable or not.
    pub(crate) fn has(&self, field: Field, line: usize) -> bool {
        self.spots.iter().any(|s| s.field == field && usize::from(s.line) == line)
    }

    /// Where the fact at `address` stood.
    pub fn get(&self, address: &str) -> Option<Position> {
        let found = |s: &&Spot| s.field.address(usize::from(s.line), usize::from(s.item)) == address;
        self.spots.iter().find(found).map(|s| self.position(s))
    }

    /// Where the fact at `address` stood, or the nearest thing around it that has a place.
    pub fn nearest(&self, address: &str) -> Option<Position> {
        let mut address = address;
        loop {
            if let Some(at) = self.get(address).or_else(|| self.get(&format!("{address}.number"))) {
                return Some(at);
            }
            address = address.rsplit_once('.')?.0;
        }
    }

    /// Every fact and its place.
    pub fn iter(&self) -> impl Iterator<Item = (String, Position)> + '_ {
        self.spots
            .iter()
            .map(|s| (s.field.address(usize::from(s.line), usize::from(s.item)), self.position(s)))
    }

    fn position(&self, spot: &Spot) -> Position {
        Position {
            segment: self.base.segment + u64::from(spot.segment),
            element: u32::from(spot.element),
            component: u32::from(spot.component),
            offset: self.base.offset + u64::from(spot.offset),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_without_a_place_of_its_own_is_where_the_thing_around_it_is() {
        let mut positions = Positions::from(Position { segment: 10, offset: 300, ..Position::default() });
        let at = Position { segment: 12, element: 1, component: 1, offset: 340 };
        positions.note(Field::ContainerNumber, 0, 2, at);
        assert_eq!(positions.nearest("container.2.seal"), Some(at));
        assert_eq!(positions.nearest("container.2.number"), Some(at));
        assert_eq!(positions.nearest("consignee.name"), None);
        assert_eq!(positions.iter().collect::<Vec<_>>(), [("container.2.number".to_owned(), at)]);
    }

    #[test]
    fn a_spot_is_sixteen_bytes() {
        assert_eq!(size_of::<Spot>(), 16);
    }
}
