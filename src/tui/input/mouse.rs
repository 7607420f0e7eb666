//! The mouse, in the three ways in which terminals report it.

use super::event::Input;

/// The button of the wheel turned up; the next one is down.
const WHEEL_UP: u16 = 64;
const WHEEL_DOWN: u16 = 65;
/// Shift, Alt and Ctrl, which change nothing about a press.
const MODIFIERS: u16 = 4 | 8 | 16;
/// What the older reports add to every number, to make printable characters of them.
const OFFSET: u16 = 32;

/// The report after `CSI M`: button, column and row as a byte each.
pub fn x10(report: &[u8]) -> Option<Input> {
    let [button, column, row] = *report else { return None };
    let number = |byte: u8| u16::from(byte).checked_sub(OFFSET);
    pressed(number(button)?, number(column)?, number(row)?)
}

/// The report of urxvt: `CSI button ; column ; row M`, the button as in [`x10`].
pub fn urxvt(text: &str) -> Option<Input> {
    let [button, column, row] = numbers(text)?;
    pressed(button.checked_sub(OFFSET)?, column, row)
}

/// The report of today's terminals: `CSI < button ; column ; row M`; releases end with `m`.
pub fn sgr(text: &str) -> Option<Input> {
    let [button, column, row] = numbers(text)?;
    pressed(button, column, row)
}

fn numbers(text: &str) -> Option<[u16; 3]> {
    let mut numbers = text.split(';').map(|number| number.parse().ok());
    let three = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(three)
}

/// Columns and rows are counted from 1; 0 is one that cannot be told.
fn pressed(button: u16, column: u16, row: u16) -> Option<Input> {
    let (column, row) = (column.checked_sub(1)?, row.checked_sub(1)?);
    match button & !MODIFIERS {
        0 => Some(Input::Press(column, row)),
        WHEEL_UP => Some(Input::Wheel(-1)),
        WHEEL_DOWN => Some(Input::Wheel(1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_presses_and_the_wheel() {
        assert_eq!(sgr("0;10;5"), Some(Input::Press(9, 4)));
        assert_eq!(sgr("16;10;5"), Some(Input::Press(9, 4)));
        assert_eq!((sgr("64;1;1"), sgr("65;1;1")), (Some(Input::Wheel(-1)), Some(Input::Wheel(1))));
        assert_eq!(urxvt("32;300;5"), Some(Input::Press(299, 4)));
        assert_eq!(urxvt("97;1;1"), Some(Input::Wheel(1)));
        assert_eq!(x10(b" !!"), Some(Input::Press(0, 0)));
        assert_eq!(x10(b" \xff\xff"), Some(Input::Press(222, 222)));
    }

    #[test]
    fn heeds_nothing_else() {
        let movement = [sgr("35;1;1"), sgr("32;1;1"), urxvt("67;1;1"), x10(b"#!!"), x10(b"C!!")];
        let other_buttons = [sgr("1;1;1"), sgr("2;1;1"), sgr("66;1;1"), sgr("128;1;1")];
        let nonsense =
            [sgr(""), sgr("0;0;1"), sgr("0;1"), sgr("0;1;1;1"), sgr("0;99999;1"), urxvt("1;1;1"), x10(b" \0!")];
        assert!(movement.into_iter().chain(other_buttons).chain(nonsense).all(|input| input.is_none()));
    }
}
