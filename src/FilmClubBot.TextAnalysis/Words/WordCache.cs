using System.Collections.Concurrent;

namespace FilmClubBot.TextAnalysis.Words;

/// <summary>Remembers what was found for a language's words, across texts; thread-safe.</summary>
/// <remarks>The words that every text has are among the first ones. A text of made-up words can fill it, which costs later texts their time and no more.</remarks>
internal sealed class WordCache<TValue>
{
    private const int Longest = 40, Most = 20_000;

    private readonly ConcurrentDictionary<string, TValue> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>What is remembered for a word, or else what is found for it now.</summary>
    public TValue GetOrAdd(string word, Func<string, TValue> find)
    {
        if (_known.TryGetValue(word, out var value))
            return value;
        value = find(word);
        if (word.Length <= Longest && Volatile.Read(ref _count) < Most && _known.TryAdd(word, value))
            Interlocked.Increment(ref _count);
        return value;
    }
}
