using System.Globalization;
using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Webhooks;

namespace FilmClubBot.Commands.Webhooks;

/// <summary>The webhooks by address or number.</summary>
internal sealed class KnownWebhooks(IWebhooks webhooks) : ISuggestions<WebhookId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        [.. (await Fitting(typed, cancellationToken)).Take(ISuggestions.Limit).Select(ChoiceOf)];

    public async Task<Resolution<WebhookId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        IReadOnlyList<Webhook> fitting = text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await webhooks.Find(new WebhookId(number), cancellationToken) is { } found ? [found] : []
            : await Fitting(text, cancellationToken);
        return fitting switch
        {
            [var only] => new Resolution<WebhookId>.Found(only.Id),
            [] => new Resolution<WebhookId>.Unclear(say["webhooks.unknown", ("text", HostileText.Shorten(text))], []),
            _ => new Resolution<WebhookId>.Unclear(say["webhooks.which"], [.. fitting.Take(ISuggestions.Limit).Select(ChoiceOf)]),
        };
    }

    /// <summary>The webhook that a command is about: the one that was named, or the only one that there is.</summary>
    /// <param name="named">The webhook that was named.</param>
    /// <param name="call">The command without the webhook, for the question.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The webhook; or what is shown instead: which of several is meant, or that there is none.</returns>
    public async Task<(Webhook? Webhook, Card? Instead)> NamedOrOnly(WebhookId? named, CommandCall call, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var all = await webhooks.All(cancellationToken);
        return (named is null ? all : [.. all.Where(webhook => webhook.Id == named)]) switch
        {
            [] => (null, Card.Nothing(say["webhooks.list.title"], say["webhooks.list.none"])),
            [var only] => (only, null),
            var several => (null, ChoiceQuestion.Ask(say["webhooks.which"], say["webhooks.choose"], call, "webhook", [.. several.Select(ChoiceOf)])),
        };
    }

    private async Task<IReadOnlyList<Webhook>> Fitting(string typed, CancellationToken cancellationToken) =>
        [.. (await webhooks.All(cancellationToken)).Where(webhook => webhook.Address.AbsoluteUri.Contains(typed, StringComparison.OrdinalIgnoreCase))];

    private static Choice ChoiceOf(Webhook webhook) => new(HostileText.Shorten(WebhookWords.NameOf(webhook)), $"#{webhook.Id}");
}
