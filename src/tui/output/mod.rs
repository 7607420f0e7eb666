//! What goes to the terminal. A terminal may take nothing any more (a connection that stalls, a window whose output is
//! stopped): keys, signals and saving must not wait for it.

#[cfg(not(unix))]
mod portable;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub use portable::TerminalOutput;
#[cfg(unix)]
pub use unix::TerminalOutput;
