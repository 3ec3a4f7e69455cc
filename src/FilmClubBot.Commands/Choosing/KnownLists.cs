using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The named lists of suggestions. The title of the watchlist, in any language, is the watchlist.</summary>
internal class KnownLists(IWatchlist watchlist, Locales locales) : ISuggestions<ListName>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var folded = FilmTitle.FoldWords(typed);
        return [.. (await watchlist.Lists(cancellationToken)).Where(list => list.Folded.Contains(folded, StringComparison.Ordinal)).Take(ISuggestions.Limit).Select(ChoiceOf)];
    }

    public async Task<Resolution<ListName>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var folded = FilmTitle.FoldWords(text);
        if (locales.All.Any(say => FilmTitle.FoldWords(WatchlistWords.Title(ListName.Watchlist, say)) == folded))
            return new Resolution<ListName>.Found(ListName.Watchlist);
        var lists = await watchlist.Lists(cancellationToken);
        return lists.Any(list => list.Folded == folded)
            ? new Resolution<ListName>.Found(lists.First(list => list.Folded == folded))
            : Unknown(HostileText.CleanLine(text), lists, context.Caller);
    }

    /// <summary>The answer to a name that no list has.</summary>
    protected virtual Resolution<ListName> Unknown(string name, IReadOnlyList<ListName> lists, Caller caller) =>
        new Resolution<ListName>.Unclear(caller.Say["watchlist.nolist", ("text", HostileText.Shorten(name))], [.. lists.Take(ISuggestions.Limit).Select(ChoiceOf)]);

    private static Choice ChoiceOf(ListName list) => new(list.ToString(), list.ToString());
}

/// <summary>The named lists, and a new one, which exists from its first film on: for a moderator, and for a member who restores the last film of a list.</summary>
internal sealed class NewLists(IWatchlist watchlist, Locales locales) : KnownLists(watchlist, locales)
{
    protected override Resolution<ListName> Unknown(string name, IReadOnlyList<ListName> lists, Caller caller)
    {
        if (caller is { Permission: < Permission.Moderator, IsUndoing: false })
            return base.Unknown(name, lists, caller);
        if (FilmTitle.FoldWords(name).Length == 0 || name.Length > ListName.MaxLength)
            return new Resolution<ListName>.Unclear(caller.Say["watchlist.listname", ("most", ListName.MaxLength)], []);
        return lists.Count < ListName.MostLists
            ? new Resolution<ListName>.Found(ListName.Of(name))
            : new Resolution<ListName>.Unclear(caller.Say["watchlist.manylists", ("most", ListName.MostLists)], []);
    }
}
