using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>The button of the question whether a guild is the society's. It is no command: nobody can type it.</summary>
internal static class GuildQuestion
{
    /// <summary>The button's custom id, which <see cref="CustomId.Parse"/> does not read.</summary>
    public const string ConfirmId = "confirm-guild";

    /// <summary>Adds the button to a rendered card.</summary>
    public static OutgoingMessage AddTo(OutgoingMessage message, string label)
    {
        message.Body["components"]![0]!["components"]!.AsArray().Add(CardRenderer.Row([ActionComponents.Pressed(label, ButtonStyle.Primary, ConfirmId)]));
        return message;
    }
}
