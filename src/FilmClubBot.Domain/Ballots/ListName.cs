using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Ballots;

/// <summary>The name of a list of suggested films: the watchlist, which has none, or one in addition to it, such as <c>Christmas</c>. A named list exists while it has films.</summary>
public readonly record struct ListName
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxLength = 40;

    /// <summary>The most named lists of a society: those that a menu of every platform can offer.</summary>
    public const int MostLists = 25;

    private readonly string? _name;

    private ListName(string name) => _name = name;

    /// <summary>The list that suggestions are on if no other is named.</summary>
    public static ListName Watchlist => default;

    /// <summary>Whether it is the <see cref="Watchlist"/>.</summary>
    public bool IsWatchlist => _name is null;

    /// <summary>The name as names are compared: no two lists of a society have the same.</summary>
    public string Folded => FilmTitle.FoldWords(ToString());

    /// <summary>A list by its name, in one line; the watchlist by the empty name.</summary>
    public static ListName Of(string name) => name.Length == 0 ? default : new(name);

    /// <summary>The name as it is stored; empty for the watchlist.</summary>
    public override string ToString() => _name ?? "";
}
