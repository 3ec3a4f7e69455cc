using FilmClubBot.Commands.Figures;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Recaps;

/// <summary>A recap in words, the same on the card, on the page and in the picture.</summary>
/// <param name="Title">Whose recap it is, and of which period.</param>
/// <param name="Facts">The numbers, each with its name.</param>
/// <param name="Lines">What stands out, line by line.</param>
/// <param name="Figure">Its picture.</param>
public sealed record RecapText(string Title, IReadOnlyList<Field> Facts, IReadOnlyList<IReadOnlyList<Inline>> Lines, FactsFigure Figure);
