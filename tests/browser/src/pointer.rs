//! A mouse, a wheel and fingers, as the browser's own input: what they hit is what is drawn there.

use std::time::Duration;

use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    TouchActions, WheelAction, WheelActions,
};
use fantoccini::key::Key;
use serde_json::json;

use crate::{Result, Session};

/// A place in the window, in CSS pixels.
pub type Place = (f64, f64);

const DOWN: PointerAction = PointerAction::Down {
    button: MOUSE_BUTTON_LEFT,
};
const UP: PointerAction = PointerAction::Up {
    button: MOUSE_BUTTON_LEFT,
};

impl Session {
    /// The middle of the first element that a selector finds and that is shown, scrolled into view.
    ///
    /// # Errors
    /// When there is none.
    pub async fn place_of(&self, selector: &str) -> Result<Place> {
        let script = "
            const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            // Anew each time: a drawing may be drawn anew meanwhile.
            const one = () => {
                const shown = $$(args).find((one) => isVisible(one) || one.closest('svg') && one.getClientRects().length > 0);
                if (!shown) throw new Error(`nothing is shown of ${args}`);
                return shown;
            };
            // The page may be about to scroll by itself, to where its address leads.
            await frames();
            // And what was just drawn or opened above may still be moving it: a hand waits for that.
            const place = () => {
                const { x, y, width, height } = one().getBoundingClientRect();
                return [x + width / 2, y + height / 2];
            };
            const end = performance.now() + 20000;
            for (let last, now; performance.now() < end; last = now) {
                one().scrollIntoView({ block: 'center', behavior: 'instant' });
                await frames();
                now = place();
                if (`${now}` === `${last}`) return now;
            }
            throw new Error(`${args} does not stand still`);";
        let place = self.run(script, json!(selector)).await?;
        match (place[0].as_f64(), place[1].as_f64()) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err(format!("{selector} has no place").into()),
        }
    }

    /// Moves the mouse, in two steps, as a hand does.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn move_to(&self, place: Place) -> Result<()> {
        self.perform(near(mouse(), place)).await
    }

    /// Clicks with the mouse.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn click_at(&self, place: Place) -> Result<()> {
        self.perform(near(mouse(), place).then(DOWN).then(UP)).await
    }

    /// Clicks on the middle of what a selector finds.
    ///
    /// # Errors
    /// When nothing of it is shown.
    pub async fn click_on(&self, selector: &str) -> Result<()> {
        let place = self.place_of(selector).await?;
        self.click_at(place).await
    }

    /// Presses the mouse at one place and lets go at another.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn drag(&self, from: Place, to: Place) -> Result<()> {
        let mut hand = near(mouse(), from).then(DOWN);
        for share in [0.3, 0.6, 1.0] {
            let between = |a: f64, b: f64| a + (b - a) * share;
            hand = hand.then(at((between(from.0, to.0), between(from.1, to.1))));
        }
        self.perform(hand.then(UP)).await
    }

    /// Turns the wheel by `delta` CSS pixels, with the control key held or not.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn wheel(&self, (x, y): Place, delta: i64, control: bool) -> Result<()> {
        let pause = Duration::ZERO;
        let mut wheel = WheelActions::new("wheel".to_owned());
        wheel.push(WheelAction::Pause { duration: pause });
        wheel.push(WheelAction::Scroll {
            duration: Some(pause),
            x: x.round() as i64,
            y: y.round() as i64,
            delta_x: 0,
            delta_y: delta,
        });
        if !control {
            return self.perform(wheel).await;
        }
        let value = Key::Control.into();
        let key = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Pause { duration: pause })
            .then(KeyAction::Up { value });
        self.perform(Actions::from(key).and(wheel)).await
    }

    /// Taps with a finger.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn tap(&self, place: Place) -> Result<()> {
        self.perform(finger(0).then(at(place)).then(DOWN).then(UP))
            .await
    }

    /// Two fingers, `near` apart at first and `far` in the end, along a line through `place`.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn pinch(&self, (x, y): Place, near: f64, far: f64, upright: bool) -> Result<()> {
        let moving = |number: u8| {
            let sign = f64::from(number) * 2.0 - 1.0;
            let place = |share: f64| {
                let off = sign * (near + (far - near) * share) / 2.0;
                at(if upright { (x, y + off) } else { (x + off, y) })
            };
            let mut one = finger(number).then(place(0.0)).then(DOWN);
            for share in [0.25, 0.5, 0.75, 1.0] {
                one = one.then(place(share));
            }
            one.then(UP)
        };
        self.perform(Actions::from(moving(0)).and(moving(1))).await
    }

    async fn perform(&self, actions: impl Into<Actions>) -> Result<()> {
        Ok(self.client().perform_actions(actions).await?)
    }
}

fn mouse() -> MouseActions {
    MouseActions::new("mouse".to_owned())
}

fn finger(number: u8) -> TouchActions {
    TouchActions::new(format!("finger {number}"))
}

fn near(hand: MouseActions, (x, y): Place) -> MouseActions {
    hand.then(at((x - 2.0, y))).then(at((x, y)))
}

/// At once. Drivers know whole pixels only.
fn at((x, y): Place) -> PointerAction {
    PointerAction::MoveTo {
        duration: Some(Duration::ZERO),
        x: x.round(),
        y: y.round(),
    }
}
