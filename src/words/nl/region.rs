//! In Dutch: the screen with the picture of many sessions.

use crate::words::actions::action;
use crate::words::dates::stopwatch;
use crate::words::region::RegionWords;

pub const REGION: RegionWords = RegionWords {
    count: action("veel sessies tellen", "het beeld van alle sessies in een map, zonder namen")
        .also("regio map aggregate optellen bureau"),
    stop: action("stoppen", "stoppen met tellen"),
    show_files: action("wat is meegeteld", "welke bestanden zijn meegeteld en welke niet, of weer de aantallen"),
    next_card: action("volgende kaart", "het beeld van de volgende kaart"),
    title: "Veel sessies tellen",
    folder: "Map (leeg: je eigen)",
    own: "je eigen sessies",
    counting: "Sessies tellen",
    looking: "De bestanden worden gezocht.",
    read: |read, files| format!("{read} van {files} bestanden gelezen"),
    rate: |rate| format!("{rate} per seconde"),
    left: |left| format!("nog {}", stopwatch(left)),
    only_reads: "De bestanden worden alleen gelezen: er verandert niets aan.",
    not_counted: |files| format!("{files} niet meegeteld"),
    files: "Wat is meegeteld",
    more_files: |files| format!("En nog {files}."),
    elsewhere: "ertussen en anders",
    came_from: "nu hier huidig, en toen",
};
