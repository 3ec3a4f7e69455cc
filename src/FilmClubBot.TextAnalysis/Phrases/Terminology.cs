namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Measures how much a text uses terms ("neural network"), rather than narrating events.</summary>
/// <remarks>
/// A paper names its ideas by compounds of common words, a news story and a review by single words and by names. So this share decides
/// whether long phrases or single words represent a text.
/// </remarks>
internal static class Terminology
{
    // The prior for texts of a few words, and its weight in words.
    private const double Usual = 0.45, UsualWeight = 10;

    /// <summary>Words in compounds of common words, as a share of these and of names, verbs and pronouns; 0 to 1.</summary>
    public static double Share(PhraseText text, IReadOnlyList<(int From, int To)> phrases)
    {
        var inTerms = 0;
        foreach (var phrase in phrases)
            inTerms += IsTerm(text, phrase) ? phrase.To - phrase.From : 0;
        var telling = 0;
        foreach (var wordClass in text.Classes)
            telling += wordClass is WordClass.Name or WordClass.Verb or WordClass.Pronoun ? 1 : 0;
        return (inTerms + (Usual * UsualWeight)) / (inTerms + telling + UsualWeight);
    }

    private static bool IsTerm(PhraseText text, (int From, int To) phrase)
    {
        for (var i = phrase.From; i < phrase.To; i++)
        {
            if (text.Classes[i] == WordClass.Name)
                return false;
        }

        return phrase.To - phrase.From > 1;
    }
}
