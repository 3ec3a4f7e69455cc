using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>
/// The bodies of cards that many pages show, rendered once for all readers of one language and time zone. On a page such a body is one text; rendered by
/// each page, it would be twenty components for each of a thousand readers.
/// </summary>
internal sealed class SharedBodies(IServiceScopeFactory scopes, ILogger<SharedBodies> log)
{
    private readonly ConditionalWeakTable<Card, ConcurrentDictionary<Reader, Lazy<Task<MarkupString>>>> _bodies = [];

    /// <summary>Renders the bodies of cards that everybody sees, unless that was done for such a reader before.</summary>
    public async Task Prepare(IEnumerable<Card> cards, Reader reader)
    {
        foreach (var card in cards.Where(card => card is { Audience: Audience.Everyone, IsUnstored: false } && CardBody.IsPlain(card)))
        {
            var body = _bodies.GetOrCreateValue(card).GetOrAdd(reader, key => new(() => Render(card, key)));
            try
            {
                await body.Value;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Failed to render the card \"{Title}\" for all its readers; each page tries it by itself", card.Title);
            }
        }
    }

    /// <summary>The body of a card; null if it was not prepared, so that the page renders it.</summary>
    public MarkupString? Find(Card card, Reader reader) =>
        _bodies.TryGetValue(card, out var readers) && readers.TryGetValue(reader, out var body) && body is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } done }
            ? done.GetAwaiter().GetResult()
            : null;

    private async Task<MarkupString> Render(Card card, Reader reader)
    {
        await using var scope = scopes.CreateAsyncScope();
        return new(await ClubHtml.Render<CascadingValue<Reader>>(scope.ServiceProvider, new()
        {
            [nameof(CascadingValue<>.Value)] = reader,
            [nameof(CascadingValue<>.IsFixed)] = true,
            [nameof(CascadingValue<>.ChildContent)] = (RenderFragment)(content =>
            {
                content.OpenComponent<CardBody>(0);
                content.AddComponentParameter(1, nameof(CardBody.Card), card);
                content.CloseComponent();
            }),
        }));
    }
}
