//! A mouse and fingers, as the browser's own input: what they hit is what is drawn there.

use serde_json::{Value, json};

use crate::{Browser, Result};

/// A place in the window, in CSS pixels.
pub type Place = (f64, f64);

impl Browser {
    /// The middle of the first element that a selector finds and that is shown, scrolled into view.
    ///
    /// # Errors
    /// When there is none.
    pub async fn place_of(&self, selector: &str) -> Result<Place> {
        let script = "
            const one = $$(args).find((one) => one.getClientRects().length > 0);
            if (!one) throw new Error(`nothing is shown of ${args}`);
            one.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = one.getBoundingClientRect();
            return [x + width / 2, y + height / 2];";
        let place = self.look(script, json!(selector)).await?;
        match (place[0].as_f64(), place[1].as_f64()) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err(format!("{selector} has no place").into()),
        }
    }

    /// Moves the mouse, in two steps, as a hand does.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn move_to(&self, (x, y): Place) -> Result<()> {
        for x in [x - 2.0, x] {
            self.mouse(json!({ "type": "mouseMoved", "x": x, "y": y }))
                .await?;
        }
        Ok(())
    }

    /// Clicks with the mouse.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn click_at(&self, place: Place) -> Result<()> {
        self.drag(place, place).await
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
        self.move_to(from).await?;
        let button = |kind: &str, (x, y): Place| json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
        self.mouse(button("mousePressed", from)).await?;
        if from != to {
            for share in [0.3, 0.6, 1.0] {
                let between = |a: f64, b: f64| a + (b - a) * share;
                let place = (between(from.0, to.0), between(from.1, to.1));
                self.mouse(button("mouseMoved", place)).await?;
            }
        }
        self.mouse(button("mouseReleased", to)).await
    }

    /// Turns the wheel by `delta` CSS pixels, with the control key held or not.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn wheel(&self, (x, y): Place, delta: f64, control: bool) -> Result<()> {
        let modifiers = if control { 2 } else { 0 };
        self.mouse(json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": delta, "modifiers": modifiers })).await
    }

    /// Taps with a finger.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn tap(&self, (x, y): Place) -> Result<()> {
        self.touch("touchStart", json!([{ "x": x, "y": y }]))
            .await?;
        self.touch("touchEnd", json!([])).await
    }

    /// Two fingers, `near` apart at first and `far` in the end, along a line through `place`.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn pinch(&self, (x, y): Place, near: f64, far: f64, upright: bool) -> Result<()> {
        let touch = |apart: f64| {
            let point = |sign: f64| {
                let off = sign * apart / 2.0;
                let (x, y) = if upright { (x, y + off) } else { (x + off, y) };
                json!({ "x": x, "y": y, "id": (sign + 1.0) as u32 })
            };
            json!([point(-1.0), point(1.0)])
        };
        self.touch("touchStart", touch(near)).await?;
        for share in [0.25, 0.5, 0.75, 1.0] {
            self.touch("touchMove", touch(near + (far - near) * share))
                .await?;
        }
        self.touch("touchEnd", json!([])).await
    }

    async fn touch(&self, kind: &str, points: Value) -> Result<()> {
        self.cdp(
            "Input.dispatchTouchEvent",
            json!({ "type": kind, "touchPoints": points }),
        )
        .await
        .map(|_| ())
    }

    async fn mouse(&self, event: Value) -> Result<()> {
        self.cdp("Input.dispatchMouseEvent", event)
            .await
            .map(|_| ())
    }
}
