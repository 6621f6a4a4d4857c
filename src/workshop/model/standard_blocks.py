"""The words that every participant sheet carries. A practice may add to a page, and never takes these away."""

WHEN_NOT_TITLE = "When not to use this."
WHEN_NOT = (
    "Do not use this page if you are afraid of your partner, or if it could put you, your children or anyone else "
    "at risk. You can leave it here. Talk with a leader in private, or use the numbers at the bottom of this page."
)
NO_IS_OK = "Your partner can say no. A no is an answer. It does not need a reason."
LEAVING_SAFELY = (
    "If you are afraid of your partner, talk with an advocate before you say you are leaving. That time can be "
    "risky. The numbers at the bottom can help you plan."
)
TAKE_HOME = "Safe to take home? If not, leave it here. No one will ask why."
STAYS_HERE = "This page stays here, unless you choose to keep it."
HAND_ON_TITLE = "Before you pass this on"
HAND_ON = "This page tells your partner that you are in a group. Pass it on only if you would tell them that yourself."
EDUCATION = "This page is education, not therapy."
DRAFT_DISCREET = "Draft. Do not use it yet."
NOT_REVIEWED = "Not yet reviewed by a clinician. Do not use with clients."

# The same in the discreet edition: as clear about what to do, and silent about why somebody is here.
DISCREET = {
    WHEN_NOT: (
        "Do not use this page if it could put you or anyone else at risk. You can leave it here. "
        "Talk with a leader in private, or use the numbers at the bottom of this page."
    ),
    NO_IS_OK: "The other person can say no. A no is an answer. It does not need a reason.",
    LEAVING_SAFELY: (
        "If this could put you at risk, talk with someone you trust before you say a word. "
        "The numbers at the bottom can help you plan."
    ),
    TAKE_HOME: "Take this page or leave it here. No one will ask why.",
    HAND_ON: "This page tells that you are in a group. Pass it on only if you would tell that yourself.",
    EDUCATION: "This page is for learning.",
}
