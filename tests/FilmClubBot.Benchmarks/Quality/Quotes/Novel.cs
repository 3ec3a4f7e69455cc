using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Benchmarks.Quality.Quotes;

/// <summary>A novel of the Project Dialogism Novel Corpus, with what its readers marked by hand.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Text">The novel, as stored.</param>
/// <param name="Quotations">Every quotation, in the order of the text.</param>
/// <param name="Characters">Who speaks in it.</param>
internal sealed record Novel(string Name, string Text, IReadOnlyList<GoldQuotation> Quotations, Characters Characters);

/// <summary>A quotation as marked by hand.</summary>
/// <param name="Parts">Its stretches in characters of the text, marks left out; more than one where an attribution stands between.</param>
/// <param name="Speaker">The main name of the character who speaks.</param>
/// <param name="IsExplicit">Whether words beside it name the speaker.</param>
internal sealed record GoldQuotation(IReadOnlyList<TextSpan> Parts, string Speaker, bool IsExplicit);
