using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>The texts of a message besides the card.</summary>
/// <param name="Open">The label of the button that opens the card's own form.</param>
/// <param name="Reveal">The label of the button that shows a spoiler.</param>
/// <param name="Spoiler">The title of the spoiler's dialog.</param>
/// <param name="Close">The label of the button that closes the dialog.</param>
/// <param name="Cancel">The label of the dialog's second button.</param>
internal sealed record SlackWords(string Open, string Reveal, string Spoiler, string Close, string Cancel)
{
    /// <summary>Loads the texts of one language.</summary>
    public static SlackWords Of(Phrases say) => new(say["slack.open"], say["slack.reveal"], say["slack.spoiler"], say["slack.close"], say["slack.cancel"]);
}
