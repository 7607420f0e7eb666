//! Ten thousand keys leave no more memory in use than the first thousand: nothing grows with use.

// Counting what is allocated takes an allocator of one's own, which cannot be had without this.
#![allow(unsafe_code)]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod browsing;
mod screen;

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicIsize, Ordering};

use spiegel::app::{Msg, keys};

use browsing::{bundled, program};
use screen::Screen;

/// The system's allocator, and how many bytes are in use.
struct Counting;

static IN_USE: AtomicIsize = AtomicIsize::new(0);

// SAFETY: every call is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        IN_USE.fetch_add(layout.size().cast_signed(), Ordering::Relaxed);
        // SAFETY: as above.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size().cast_signed(), Ordering::Relaxed);
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Everywhere on the card, in and out of its views, forms and sheets; a thousand keys.
fn a_thousand_keys() -> Vec<Msg> {
    let round = "<Right><Down><Enter><Right><Esc><Tab><Down><Esc>l<Down><Esc>k<PgDn><Esc>?<PgDn><Esc>:we<Esc>/les<Enter>n\
                 <Esc><F5><PgDn><PgDn><Esc>r<Down><Esc>m<Down><Esc><Left><Up>";
    let keys = keys(round).unwrap();
    keys.iter().cycle().take(1_000).map(|key| Msg::Key(*key)).collect()
}

#[test]
fn memory_does_not_grow_over_ten_thousand_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = program(folder.path(), bundled(folder.path()));
    program.begin();
    let mut screen = Screen::new((120, 40));
    let mut in_use = Vec::new();
    for _ in 0..10 {
        for msg in a_thousand_keys() {
            program.handle(msg);
            screen.draw_program(&mut program);
        }
        in_use.push(IN_USE.load(Ordering::Relaxed));
    }
    // The first thousand have been everywhere: what is remembered of the texts is remembered by then.
    let growth = in_use[9] - in_use[1];
    assert!(growth < 20_000, "{growth} bytes more after ten thousand keys than after two thousand: {in_use:?}");
}
