namespace FilmClubBot.Benchmarks.Quality.Baselines;

/// <summary>A method that picks keyphrases from one text, knowing nothing but the text.</summary>
internal interface IKeyphraseMethod
{
    /// <summary>What the tables call it.</summary>
    string Name { get; }

    /// <summary>Its phrases, the best first.</summary>
    /// <param name="text">Plain text; blank lines part paragraphs.</param>
    /// <returns>Phrases as the text prints them, white space made single spaces; none stands twice.</returns>
    IReadOnlyList<string> Rank(string text);
}
