using System.Globalization;
using System.Runtime.InteropServices;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Vectors;

/// <summary>Vectors of a language's words: what words mean together is the sum of their vectors, and texts of like meaning have sums that point the same way.</summary>
/// <remarks>How the file is made is described in this folder's README.</remarks>
internal sealed class WordVectors
{
    /// <summary>The length of each vector.</summary>
    public const int Dimensions = 64;

    private static readonly Lazy<WordVectors> _english = new(() => Read(new StreamReader(new MemoryStream(CompressedList.Read("english")))));

    private readonly Dictionary<string, float[]> _byStem = new(StringComparer.Ordinal);

    private WordVectors()
    {
    }

    /// <summary>The vectors of a language, read from their file at first use; null if there are none.</summary>
    public static WordVectors? Of(Language language) => language == Language.English ? _english.Value : null;

    /// <summary>Reads the vectors of English stems.</summary>
    /// <exception cref="FormatException">A line has another form, or a stem is repeated; the message contains it.</exception>
    public static WordVectors Read(TextReader text)
    {
        var read = new WordVectors();
        var values = new sbyte[Dimensions];
        while (text.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var stem, var number, var bytes]
                || !float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale)
                || !Convert.TryFromBase64String(bytes, MemoryMarshal.AsBytes(values.AsSpan()), out var written) || written != Dimensions)
                throw new FormatException($"A word vector is a stem, a factor and {Dimensions} bytes in base 64, with tabs between them: {line}");
            if (!read._byStem.TryAdd(stem, Array.ConvertAll(values, value => scale * value)))
                throw new FormatException($"Two word vectors are of \"{stem}\".");
        }

        return read;
    }

    /// <summary>The vector of a word, <see cref="Dimensions"/> long; empty if the word is unknown. Frequent words have short vectors.</summary>
    /// <param name="stem">The word's stem.</param>
    public float[] Find(string stem) => _byStem.GetValueOrDefault(stem, []);
}
