using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>Shows the cards of films and screenings below messages that link to their public pages.</summary>
internal sealed class LinkCards(SiteAddress site, Askers askers, CommandPipeline pipeline, SlackCards cards, DeferredReplies answers, ISlackApi api, Club club, ILogger<LinkCards> log)
{
    // A message with more links is a list, which cards of all of them would bury.
    private const int MostCards = 3;

    /// <summary>Shows the cards, after the event was acknowledged.</summary>
    public void Begin(SlackEvent happened, SlackAct.LinksShared shared) => answers.Later(stopping => Show(happened, shared, stopping));

    private async Task Show(SlackEvent happened, SlackAct.LinksShared shared, CancellationToken cancellationToken)
    {
        var cardsByLink = new JsonObject();
        var poster = await askers.Of(happened, cancellationToken);
        foreach (var link in shared.Links.Distinct(StringComparer.Ordinal).Take(MostCards))
        {
            if (await CardOf(poster, link, cancellationToken) is { } blocks)
                cardsByLink[link] = new JsonObject { ["blocks"] = blocks };
        }

        if (cardsByLink.Count == 0)
            return;
        var arguments = new JsonObject { ["unfurls"] = cardsByLink };
        foreach (var (name, value) in shared.Message)
            arguments[name] = value;
        try
        {
            await api.Call("chat.unfurl", arguments, cancellationToken);
        }
        catch (SlackException failure)
        {
            log.LogWarning("A link is shown without its card: {Problem}", failure.Message);
        }
    }

    // Everybody in the channel sees the card, so it contains only what every member may see, in the society's language.
    private async Task<JsonArray?> CardOf(Asker poster, string link, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var page) || SitePages.CallFor(site, page) is not { } call)
            return null;
        // Whoever posts a link has run no command, and does not become a member by it.
        var card = await pipeline.Run(new Invocation(call, poster.Account, Permission.Member, club.Locale, IsDryRun: true), cancellationToken);
        return card.IsRefusal || card.Audience == Audience.Caller
            ? null
            : (await cards.Message(card with { Image = null, Form = null }, askers.Everybody, cancellationToken)).Blocks;
    }
}
