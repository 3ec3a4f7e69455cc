using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Phrases;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Finds ideas that the taxonomy has no word for, among the keyphrases of a review.</summary>
/// <remarks>
/// A keyphrase is what a review dwells on, and most of what it dwells on is no idea: its people, its props, its craft. So a phrase is shown
/// only if it is made like an idea's word, and the review either names it as its film's subject or comes back to it in several places.
/// Rather none than a bad one.
/// </remarks>
internal sealed class OpenPhrases(ThemeText text, CueIndex index)
{
    private const int FewestTokens = 60, MostShown = 2, MostEvidence = 3, MostRanked = 60, MostCandidates = 40;
    private const int ShortEvidence = 30, LongEvidence = 500;
    private const double PairShare = 0.4;

    /// <summary>Phrases with strong evidence, the surest first.</summary>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="known">Labels of the themes found already.</param>
    public List<ThemeFinding> Find(int most, IReadOnlyList<string> known)
    {
        if (most <= 0 || text.Prose.Tokens.Count < FewestTokens)
            return [];
        var shown = new List<OpenPhrase>();
        var candidates = Dichotomies().Concat(Phrases(known)).OrderByDescending(phrase => phrase.Total).ThenBy(phrase => phrase.Name, StringComparer.Ordinal).Take(MostCandidates).ToList();
        foreach (var phrase in candidates)
        {
            // "Science and conscience" says more than "science" does.
            var isPart = candidates.Exists(other => other.IsNamedSubject && other.Name.Length > phrase.Name.Length && other.Overlaps(phrase.Name));
            if (shown.Count < Math.Min(most, MostShown) && !isPart && !shown.Exists(other => other.Overlaps(phrase.Name)) && !known.Any(phrase.Overlaps))
                shown.Add(phrase);
        }

        return shown.ConvertAll(phrase => new ThemeFinding(phrase.Name, ThemeReader.Confidence(phrase.Total), Evidence(phrase)));
    }

    private List<TextSpan> Evidence(OpenPhrase phrase) => phrase.Sentences
        .OrderByDescending(sentence => text.SpeaksOfThemes(sentence))
        .ThenBy(sentence => text.Prose.Sentences[sentence].Length is < ShortEvidence or > LongEvidence)
        .Take(MostEvidence)
        .Select(sentence => text.Prose.Sentences[sentence])
        .ToList();

    private IEnumerable<OpenPhrase> Phrases(IReadOnlyList<string> known)
    {
        var phrases = new PhraseText(text.Prose, text.Stems);
        var ranked = KeyphraseRanker.Rank(phrases);
        var subjects = NamedSubjects.In(text, phrases);
        for (var rank = 0; rank < ranked.Count; rank++)
        {
            var named = ranked[rank].Places.Where(place => subjects.Contains(place.To - 1)).ToList();
            var isSubject = named.Count > 0;
            if (!isSubject && rank >= MostRanked || !IsIdea(phrases, ranked[rank]) || IsKnown(phrases, ranked[rank], isSubject, known))
                continue;
            var sentences = ranked[rank].Places.Select(place => phrases.Words[place.From].Sentence).Distinct().ToList();
            var paragraphs = sentences.Select(sentence => text.Prose.ParagraphAt(text.Prose.Sentences[sentence].Start)).Distinct().Count();
            var name = Keyphrase.Span(phrases, ranked[rank].Places[0]).Of(text.Prose.Body).ToLowerInvariant();
            var isAbstract = IdeaWords.IsAbstract(Head(phrases, ranked[rank]));
            var isShown = isAbstract
                ? isSubject || sentences.Count >= 3 && paragraphs >= 2 && (paragraphs >= 3 || sentences.Exists(text.SpeaksOfThemes))
                : sentences.Count >= 2 && named.Exists(place => IsUncounted(phrases, place));
            if (isShown)
                yield return new(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), sentences, isSubject, ranked[rank].Score / ranked[0].Score);
        }
    }

    // "About silence", but not "about the shears": an idea is rarely one of several.
    private static bool IsUncounted(PhraseText phrases, (int From, int To) place)
    {
        var head = phrases.Words[place.To - 1].Lower;
        var isPlural = head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal);
        var isBare = place.From == 0 || phrases.Words[place.From].IsAfterBreak || phrases.Classes[place.From - 1] is WordClass.Linker or WordClass.Verb or WordClass.Gerund or WordClass.Noun;
        return isBare && !isPlural;
    }

    private static string Head(PhraseText phrases, Keyphrase phrase) => phrases.Words[phrase.Places[0].To - 1].Lower;

    // A noun, with its adjectives if any: nobody's name, nothing that every film has.
    private bool IsIdea(PhraseText phrases, Keyphrase phrase)
    {
        var (from, to) = phrase.Places[0];
        if (phrases.Classes[to - 1] != WordClass.Noun || IdeaWords.IsThing(phrases.Words[to - 1].Lower))
            return false;
        for (var i = from; i < to; i++)
        {
            var word = phrases.Words[i];
            if (phrases.Classes[i] is not (WordClass.Noun or WordClass.Adjective) || !phrases.IsContent(i) && i == to - 1 || IdeaWords.IsCraft(word.Lower))
                return false;
            for (var token = word.From; token < word.To; token++)
            {
                if (text.IsCovered(token) || text.Prose.Tokens[token].IsPossessive)
                    return false;
            }
        }

        return phrases.Words[to - 1].Lower is { Length: > 2 } head && !head.Contains('\'', StringComparison.Ordinal);
    }

    // The taxonomy has a word for it; only what a review names more closely ("tabloid journalism") is worth a word beside it.
    private bool IsKnown(PhraseText phrases, Keyphrase phrase, bool isSubject, IReadOnlyList<string> known)
    {
        var token = phrases.Words[phrase.Places[0].To - 1].To - 1;
        if (!index.Knows(text.Stems[token]))
            return false;
        var found = index.At(text.Prose.Tokens, text.Stems, token, token + 1).Any(hit => known.Contains(index.Terms[hit.Cue.Term].Label));
        return found || !isSubject || phrase.Length == 1 || !IdeaWords.IsAbstract(Head(phrases, phrase));
    }

    // "The dichotomy between science and conscience": two words that the review sets against each other are one idea.
    private IEnumerable<OpenPhrase> Dichotomies()
    {
        for (var sentence = 0; sentence < text.Prose.Sentences.Count; sentence++)
        {
            var span = text.Prose.Sentences[sentence];
            if (!text.SpeaksOfThemes(sentence))
                continue;
            foreach (var offset in ThematicLanguage.PairsIn(span.Of(text.Prose.Body)))
            {
                var at = text.Prose.TokenFrom(span.Start + offset);
                while (at + 2 < text.Prose.Tokens.Count && text.Prose.Tokens[at].Word is "the" or "a" or "an")
                    at++;
                if (at + 2 < text.Prose.Tokens.Count && text.Prose.Tokens[at + 1].Word == "and" && CanPair(at) && CanPair(at + 2) && !(index.Knows(text.Stems[at]) && index.Knows(text.Stems[at + 2])))
                    yield return new($"{text.Prose.Tokens[at].Word} and {text.Prose.Tokens[at + 2].Word}", [sentence], true, PairShare);
            }
        }
    }

    private bool CanPair(int at)
    {
        var token = text.Prose.Tokens[at];
        return Lexicon.Class(token.Word) is null && token.Word.Length > 2 && char.IsLetter(token.Word[0]) && !token.IsPossessive
            && !token.Word.Contains('\'', StringComparison.Ordinal) && !Text.English.StopWords.Contains(token.Word)
            && !IdeaWords.IsCraft(token.Word) && !IdeaWords.IsThing(token.Word) && !text.IsCovered(at);
    }
}
