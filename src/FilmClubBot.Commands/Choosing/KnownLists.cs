using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The named lists of suggestions.</summary>
internal class KnownLists(IWatchlist watchlist) : ISuggestions<ListName>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var folded = FilmTitle.FoldWords(typed);
        return [.. (await watchlist.Lists(cancellationToken)).Where(list => Folded(list).Contains(folded, StringComparison.Ordinal)).Take(ISuggestions.Limit).Select(ChoiceOf)];
    }

    public async Task<Resolution<ListName>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var lists = await watchlist.Lists(cancellationToken);
        var folded = FilmTitle.FoldWords(text);
        return lists.Any(list => Folded(list) == folded)
            ? new Resolution<ListName>.Found(lists.First(list => Folded(list) == folded))
            : Unknown(HostileText.CleanLine(text), lists, context.Caller);
    }

    /// <summary>The answer to a name that no list has.</summary>
    protected virtual Resolution<ListName> Unknown(string name, IReadOnlyList<ListName> lists, Caller caller) =>
        new Resolution<ListName>.Unclear(caller.Say["watchlist.nolist", ("text", HostileText.Shorten(name))], [.. lists.Take(ISuggestions.Limit).Select(ChoiceOf)]);

    private static string Folded(ListName list) => FilmTitle.FoldWords(list.ToString());

    private static Choice ChoiceOf(ListName list) => new(list.ToString(), list.ToString());
}

/// <summary>The named lists, and for a moderator a new one, which exists from its first film on.</summary>
internal sealed class NewLists(IWatchlist watchlist) : KnownLists(watchlist)
{
    protected override Resolution<ListName> Unknown(string name, IReadOnlyList<ListName> lists, Caller caller)
    {
        if (caller.Permission < Permission.Moderator)
            return base.Unknown(name, lists, caller);
        if (FilmTitle.FoldWords(name).Length == 0 || name.Length > ListName.MaxLength)
            return new Resolution<ListName>.Unclear(caller.Say["watchlist.listname", ("most", ListName.MaxLength)], []);
        return lists.Count < ListName.MostLists
            ? new Resolution<ListName>.Found(ListName.Of(name))
            : new Resolution<ListName>.Unclear(caller.Say["watchlist.manylists", ("most", ListName.MostLists)], []);
    }
}
