namespace FilmClubBot.Domain.Reviews;

/// <summary>Finds words in a text, in time linear in both (Knuth, Morris and Pratt 1977).</summary>
public static class Occurrences
{
    /// <summary>Offsets at which the words begin, in order; they may overlap. None for empty words.</summary>
    public static IEnumerable<int> Of(string text, string sought)
    {
        if (sought.Length == 0)
            yield break;
        var failure = Failure(sought);
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            while (matched > 0 && text[i] != sought[matched])
                matched = failure[matched - 1];
            if (text[i] == sought[matched])
                matched++;
            if (matched < sought.Length)
                continue;
            yield return i + 1 - sought.Length;
            matched = failure[matched - 1];
        }
    }

    /// <summary>For each prefix, the length of its longest proper prefix that is also its suffix.</summary>
    private static int[] Failure(string sought)
    {
        var failure = new int[sought.Length];
        for (int i = 1, length = 0; i < sought.Length; i++)
        {
            while (length > 0 && sought[i] != sought[length])
                length = failure[length - 1];
            if (sought[i] == sought[length])
                length++;
            failure[i] = length;
        }

        return failure;
    }
}
