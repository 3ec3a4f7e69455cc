using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>What a message says of itself, beside the card.</summary>
/// <param name="Open">A button that opens the card's own form.</param>
/// <param name="Reveal">A button that shows what is covered.</param>
/// <param name="Spoiler">What stands above it then.</param>
/// <param name="Close">What ends the reading of it.</param>
/// <param name="Cancel">What ends it too.</param>
internal sealed record SlackWords(string Open, string Reveal, string Spoiler, string Close, string Cancel)
{
    /// <summary>In one language.</summary>
    public static SlackWords Of(Phrases say) => new(say["slack.open"], say["slack.reveal"], say["slack.spoiler"], say["slack.close"], say["slack.cancel"]);
}
