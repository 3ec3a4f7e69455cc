using FilmClubBot.TextAnalysis.Phrases;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>Finds the ideas among a review's keyphrases.</summary>
/// <remarks>
/// A keyphrase is frequent in a review, but most keyphrases are not ideas: people, props, craft. So a phrase counts
/// only if it has the form of an idea's word, and the review either names it as its film's subject or repeats it in several places.
/// </remarks>
internal sealed class DweltPhrases(ThemeText text, CueIndex index, IReadOnlyList<string> known)
{
    // Keyphrases of a lower rank are rarely important; a named subject needs no rank.
    private const int MostRanked = 60;
    private const int FewestSentences = 3, FewestParagraphs = 2, ManyParagraphs = 3, FewestSentencesOfThings = 2;

    private readonly PhraseText _phrases = new(text.Prose, text.Words.Stems);

    /// <summary>The phrases, unordered.</summary>
    public IEnumerable<OpenPhrase> Find()
    {
        var ranked = KeyphraseRanker.Rank(_phrases);
        var subjects = NamedSubjects.In(text, _phrases);
        for (var rank = 0; rank < ranked.Count; rank++)
        {
            var isSubject = ranked[rank].Places.Any(place => subjects.Contains(place.To - 1));
            if (!isSubject && rank >= MostRanked || Places(ranked[rank], isSubject) is not [var first, ..] places || IsKnown(first, isSubject))
                continue;
            var named = places.FindAll(place => subjects.Contains(place.To - 1));
            var sentences = places.Select(place => _phrases.Words[place.From].Sentence).Distinct().ToList();
            if (IsAbstract(first) ? named.Count > 0 || IsDweltOn(sentences) : sentences.Count >= FewestSentencesOfThings && named.Exists(IsUncounted))
                yield return new(Name(first), sentences, named.Count > 0, ranked[rank].Score / ranked[0].Score);
        }
    }

    private string Name((int From, int To) place) =>
        string.Join(' ', Keyphrase.Span(_phrases, place).Of(text.Prose.Body).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Head((int From, int To) place) => _phrases.Words[place.To - 1].Lower;

    private bool IsAbstract((int From, int To) place) => IdeaWords.IsAbstract(Head(place));

    private bool IsDweltOn(List<int> sentences)
    {
        var paragraphs = sentences.Select(sentence => text.Prose.ParagraphAt(text.Prose.Sentences[sentence].Start)).Distinct().Count();
        return sentences.Count >= FewestSentences && paragraphs >= FewestParagraphs && (paragraphs >= ManyParagraphs || sentences.Exists(text.SpeaksOfThemes));
    }

    // Words of one stem need not be one idea: "sweetness" is none if a review speaks of sweets.
    private List<(int From, int To)> Places(Keyphrase phrase, bool isSubject)
    {
        var places = phrase.Places.Where(CanBeIdea).ToList();
        if (!isSubject && 2 * places.Count < phrase.Places.Count)
            return [];
        return places.Exists(IsAbstract) ? places.FindAll(IsAbstract) : places;
    }

    // A noun with optional adjectives: not a name, and not something that every film has.
    private bool CanBeIdea((int From, int To) place)
    {
        var head = Head(place);
        if (_phrases.Classes[place.To - 1] != WordClass.Noun || !_phrases.IsContent(place.To - 1) || IdeaWords.IsThing(head) || head.Length < 3 || head.Contains('\'', StringComparison.Ordinal))
            return false;
        for (var i = place.From; i < place.To; i++)
        {
            var word = _phrases.Words[i];
            if (_phrases.Classes[i] is not (WordClass.Noun or WordClass.Adjective) || IdeaWords.IsCraft(word.Lower))
                return false;
            for (var token = word.From; token < word.To; token++)
            {
                if (text.IsCovered(token) || text.Prose.Tokens[token].IsPossessive)
                    return false;
            }
        }

        return true;
    }

    // "About silence", but not "about the shears", nor "a killer snowman": an idea is rarely countable.
    private bool IsUncounted((int From, int To) place)
    {
        var start = place.From;
        while (start > 0 && !_phrases.Words[start].IsAfterBreak && _phrases.Classes[start - 1] >= WordClass.Gerund)
            start--;
        var isBare = start == 0 || _phrases.Words[start].IsAfterBreak || _phrases.Classes[start - 1] is not (WordClass.Determiner or WordClass.Number);
        return isBare && Head(place) is not [.., not ('s' or 'i' or 'u'), 's'];
    }

    // The taxonomy has a word for it; only a more specific phrase ("tabloid journalism") is useful in addition.
    private bool IsKnown((int From, int To) place, bool isSubject)
    {
        var token = _phrases.Words[place.To - 1].To - 1;
        if (!index.Knows(text.Words, token))
            return false;
        var found = new List<(Cue Cue, int To)>();
        index.Find(text.Words, token, token + 1, found);
        var isFound = found.Exists(hit => hit.Cue.Term != Cue.Idiom && known.Contains(index.Terms[hit.Cue.Term].Label));
        return isFound || !isSubject || place.To - place.From == 1 || !IsAbstract(place);
    }
}
