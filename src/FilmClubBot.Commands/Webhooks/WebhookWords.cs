using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>Formats webhooks as text.</summary>
public static class WebhookWords
{
    /// <summary>The address without its query and user, which may hold a key of the receiver.</summary>
    public static string NameOf(Webhook webhook) => webhook.Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>The webhook's state, in a line.</summary>
    public static IReadOnlyList<Inline> StateOf(Webhook webhook, Phrases say) => webhook switch
    {
        { DisabledAt: { } at } => say.Rich("webhooks.state.disabled", ("time", new Timestamp(at, TimestampStyle.DateTime)), ("problem", webhook.Problem ?? "")),
        { Failures: > 0 } => [say["webhooks.state.failing", ("n", webhook.Failures), ("problem", webhook.Problem ?? "")]],
        _ => [say["webhooks.state.enabled"]],
    };
}
