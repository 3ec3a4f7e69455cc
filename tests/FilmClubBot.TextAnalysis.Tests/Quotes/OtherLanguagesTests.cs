namespace FilmClubBot.TextAnalysis.Tests.Quotes;

/// <summary>Quotations with their speakers in German, French and Spanish.</summary>
public class OtherLanguagesTests
{
    [Theory]
    [InlineData("Der Film lief im Winter. „Wir hatten nur ein Boot, und das haben wir versenkt“, sagt die Regisseurin Ines Vogt.", "Speech|Ines Vogt||Wir hatten nur ein Boot, und das haben wir versenkt")]
    [InlineData("Ines Vogt drehte den Film in neun Wochen. Im Gespräch sagte Vogt: „Das Meer spricht nicht vor.“", "Speech|Ines Vogt||Das Meer spricht nicht vor.")]
    [InlineData("Die Kritikerin Mara Okoye schreibt, der Film sei „ein Zimmer ohne eine einzige Ecke“, und das stimmt.", "Speech|Mara Okoye||ein Zimmer ohne eine einzige Ecke")]
    [InlineData("Laut Teo Marsh, der das Licht setzte, ist es „das mutigste Gesicht im ganzen Norden“.", "Speech|Teo Marsh||das mutigste Gesicht im ganzen Norden")]
    [InlineData("Am Kai steht der alte Wirt. »Ich zähle die Schiffe, damit ich die Jahre nicht zähle«, brummt er und sagt nichts mehr.", "Film|||Ich zähle die Schiffe, damit ich die Jahre nicht zähle")]
    [InlineData("„Kommst du mit?“, fragt Anna. Niemand antwortet ihr auf dem Boot.", "Film|Anna||Kommst du mit?")]
    [InlineData("Die Regisseurin Ines Vogt kam selbst. „Wir hatten nur ein Boot, und das haben wir versenkt“, so die Regisseurin nach der Vorführung.", "Speech|die Regisseurin||Wir hatten nur ein Boot, und das haben wir versenkt")]
    [InlineData("Am Ende steht der alte Wirt am Kai und hat nur einen Satz für sie: „du darfst das Boot behalten“. Dann geht er.", "Film|||du darfst das Boot behalten")]
    [InlineData("Ilse Roth steht allein am Kai. Ihr Motto lautet: „Wer wartet, der hat schon gewonnen.“", "Speech|Ilse Roth||Wer wartet, der hat schon gewonnen.")]
    [InlineData("Der Film lief im Winter im kleinen Saal. „Ich habe das Meer nie verstanden“, gestand Lena Brandt in einem Interview mit der Zeit.", "Speech|Lena Brandt|Interview mit der Zeit|Ich habe das Meer nie verstanden")]
    [InlineData("Der Film lief im Winter, und niemand hat ihn gesehen. ‹Wir hatten kein Geld und deshalb sehr viel Zeit›, sagt Lena Brandt heute darüber.", "Speech|Lena Brandt||Wir hatten kein Geld und deshalb sehr viel Zeit")]
    [InlineData("Lena Brandt zufolge ist das Boot „kein Ort, sondern eine Verabredung unter Leuten, die nicht schlafen“. Der Film glaubt ihr.", "Speech|Lena Brandt||kein Ort, sondern eine Verabredung unter Leuten, die nicht schlafen")]
    [InlineData("Für den Historiker Jan Vogt ist der Film „die genaueste Karte, die man von diesem Dorf je gezeichnet hat“. Das stimmt.", "Speech|Jan Vogt||die genaueste Karte, die man von diesem Dorf je gezeichnet hat")]
    [InlineData("„Wir haben nur gewartet“, so Brandt. Lena Brandt hat den Film mit sieben Leuten gedreht, und keiner von ihnen war vorher auf See.", "Speech|Lena Brandt||Wir haben nur gewartet")]
    [InlineData("Mein Freund Jan Vogt saß neben mir. „So einen Winter hatten wir auch“, sagte er nach dem Abspann, und er hatte recht.", "Speech|Jan Vogt||So einen Winter hatten wir auch")]
    [InlineData("Der Film beginnt am Hafen, und der Wirt hat das letzte Wort. Seine Antwort: „Wer geht, der kommt auch wieder zurück.“ So endet es.", "Film|||Wer geht, der kommt auch wieder zurück.")]
    public async Task In_german(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("Le film a été tourné en hiver. « Nous n’avions qu’un bateau, et nous l’avons coulé », dit la réalisatrice Inès Vogt.", "Speech|Inès Vogt||Nous n’avions qu’un bateau, et nous l’avons coulé")]
    [InlineData("La critique Mara Okoye écrit que c’est « une chambre sans le moindre coin », et elle a raison.", "Speech|Mara Okoye||une chambre sans le moindre coin")]
    [InlineData("Selon Teo Marsh, qui a fait la lumière, c’est « le visage le plus courageux du nord ».", "Speech|Teo Marsh||le visage le plus courageux du nord")]
    [InlineData("« Tu viens avec nous sur le bateau ? » demande Anna à son frère, qui ne répond pas.", "Film|Anna||Tu viens avec nous sur le bateau ?")]
    [InlineData("Le film est court. « Nous n’avions qu’un bateau, et nous l’avons coulé », explique l’actrice Inès Vogt.", "Speech|Inès Vogt||Nous n’avions qu’un bateau, et nous l’avons coulé")]
    [InlineData("Inès Vogt a tout fait elle-même. « Nous n’avions qu’un bateau, et nous l’avons coulé », expliquait-elle après la projection.", "Speech|Inès Vogt||Nous n’avions qu’un bateau, et nous l’avons coulé")]
    [InlineData("C’est une idée d’Inès Vogt, qui a fait la lumière. Vogt déclarait : « Le visage d’un homme est une côte. »", "Speech|Inès Vogt||Le visage d’un homme est une côte.")]
    [InlineData("Les parents sont contents et ne parlent plus que de la suite : « tu es si doué, que veux-tu faire de ton bateau ? » Le fils se tait.", "Film|||tu es si doué, que veux-tu faire de ton bateau ?")]
    [InlineData("Le film a été tourné en hiver. « Je n’ai jamais compris la mer », avoue Léna Brandt dans un entretien avec Le Phare, et c’est bien ainsi.", "Speech|Léna Brandt|entretien avec Le Phare|Je n’ai jamais compris la mer")]
    [InlineData("La réalisatrice Léna Brandt a mis du temps. « Neuf ans, explique-t-elle, ce n’est rien pour un bateau. » On la croit tout de suite.", "Speech|Léna Brandt||Neuf ans, explique-t-elle, ce n’est rien pour un bateau.")]
    [InlineData("D’après la critique Mara Okoye, le film est « une carte très exacte d’un village qui n’existe plus ». Elle n’a pas tort.", "Speech|Mara Okoye||une carte très exacte d’un village qui n’existe plus")]
    [InlineData("Pour l’historien Jean Vogt, le film est « la carte la plus exacte que l’on ait faite de ce village ». Il a raison.", "Speech|Jean Vogt||la carte la plus exacte que l’on ait faite de ce village")]
    [InlineData("Comme l’écrit Mara Okoye dans Le Phare : « Ici on ne raconte pas, on attend. » Et c’est bien ainsi que je l’ai vu.", "Speech|Mara Okoye|Le Phare|Ici on ne raconte pas, on attend.")]
    [InlineData("Dans le film, le vieux pêcheur répond : « Celui qui part revient toujours. » La fille ne le croit pas.", "Film|le vieux pêcheur||Celui qui part revient toujours.")]
    public async Task In_french(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("La película se rodó en invierno. «Solo teníamos un barco y lo hundimos», dice la directora Inés Vogt.", "Speech|Inés Vogt||Solo teníamos un barco y lo hundimos")]
    [InlineData("La crítica Mara Okoye escribe que es «una habitación sin un solo rincón», y tiene razón.", "Speech|Mara Okoye||una habitación sin un solo rincón")]
    [InlineData("Según Teo Marsh, que hizo la luz, es «la cara más valiente de todo el norte».", "Speech|Teo Marsh||la cara más valiente de todo el norte")]
    [InlineData("“¿Vienes con nosotros en el barco?”, pregunta Ana a su hermano, que no responde nada.", "Film|Ana||¿Vienes con nosotros en el barco?")]
    [InlineData("La película dura una hora. «Solo teníamos un barco y lo hundimos», afirma la directora, que también hizo la luz.", "Speech|la directora||Solo teníamos un barco y lo hundimos")]
    [InlineData("El padre no habla con nadie en toda la película. Solo lo dice en un momento, y muy bajo: «nunca he sido feliz en mi barco». Después se va.", "Film|||nunca he sido feliz en mi barco")]
    [InlineData("La película se rodó en invierno. «Nunca entendí el mar», confiesa Lena Brandt en una entrevista con El Faro, y está bien así.", "Speech|Lena Brandt|entrevista con El Faro|Nunca entendí el mar")]
    [InlineData("—¿Vienes con nosotros en el barco? —pregunta Ana.\n\nEl patrón de la película se calla, y no hay nadie más que le responda.", "Film|Ana||¿Vienes con nosotros en el barco?")]
    [InlineData("Para el historiador Juan Vogt, la película es «el mapa más exacto que se ha hecho de este pueblo». Tiene razón.", "Speech|Juan Vogt||el mapa más exacto que se ha hecho de este pueblo")]
    [InlineData("Como escribe Mara Okoye en El Faro: «Aquí no se cuenta, aquí se espera». Y así es como yo la he visto.", "Speech|Mara Okoye|El Faro|Aquí no se cuenta, aquí se espera")]
    [InlineData("La película se rodó en invierno. “No teníamos dinero, así que teníamos tiempo”, contó el director de fotografía Juan Vogt tras la proyección.", "Speech|Juan Vogt||No teníamos dinero, así que teníamos tiempo")]
    [InlineData("En la película el patrón responde: «El que se va siempre vuelve». La hija no le cree, y hace muy bien.", "Film|el patrón||El que se va siempre vuelve")]
    public async Task In_spanish(string body, string expected) => Assert.Equal([expected], await Read.Quotes(body));

    [Theory]
    [InlineData("Sie steht am Kai und sieht ihn an, als wolle sie sagen: „Geh nur, ich warte hier nicht auf dich.“ Der Film schneidet weg.")]
    [InlineData("Ihr Blick scheint zu sagen: „Geh nur, ich warte hier nicht auf dich.“ Dann schneidet der Film auf das leere Boot.")]
    [InlineData("Die beiden leben nach dem Motto: „Wer wartet, der hat schon gewonnen.“ Der Film nimmt ihnen das nicht übel.")]
    [InlineData("Elle le regarde comme pour dire : « Va-t’en, je ne t’attendrai pas ici. » Le film coupe avant la réponse.")]
    [InlineData("Son regard semble dire : « Va-t’en, je ne t’attendrai pas ici. » Puis le film montre le bateau vide.")]
    [InlineData("Son visage lui dit : « Va-t’en, je ne t’attendrai pas ici. » Le film ne le dit pas autrement.")]
    [InlineData("Ella lo mira como si quisiera decir: «Vete, que aquí no te espero». La película corta antes de la respuesta.")]
    [InlineData("Su mirada parece decir: «Vete, que aquí no te espero más». Después la película muestra el barco vacío.")]
    [InlineData("La película termina con ganas de gritar: «Vete, que aquí no te espero». Después la película muestra el barco vacío.")]
    public async Task Imagined_words_are_no_quote(string body) => Assert.Empty(await Read.Quotes(body));

    [Theory]
    [InlineData("Le film commence au port.\n\n— Tu viens avec nous sur le bateau ?\n\n— Non, je reste ici avec ma mère.\n\nPuis la barque s’éloigne, et la caméra reste sur le quai avec lui.", "Tu viens avec nous sur le bateau ?", "Non, je reste ici avec ma mère.")]
    [InlineData("La película empieza en el puerto.\n\n—¿Vienes con nosotros en el barco?\n—No, me quedo aquí con mi madre.\n\nLuego la barca se va, y la cámara se queda con él.", "¿Vienes con nosotros en el barco?", "No, me quedo aquí con mi madre.")]
    public async Task Lines_with_a_dash_are_dialogue(string body, string first, string second) =>
        Assert.Equal([$"Film|||{first}", $"Film|||{second}"], await Read.Quotes(body));

    [Theory]
    [InlineData("Ce que le film a de bon :\n\n– La barque et le chien.\n\n– Les trois plans sur le quai.\n\nLe reste est pour une autre fois, et la caméra le sait.")]
    [InlineData("Lo que la película tiene de bueno:\n\n– La barca y el perro.\n\n– Los tres planos del muelle.\n\nLo demás queda para otra vez, y la cámara lo sabe.")]
    [InlineData("What the film has:\n\n— A boat, and you know it?\n\n— Three shots of a quay.\n\nThe rest is for another time, and the camera knows it.")]
    public async Task A_list_with_dashes_is_none(string body) => Assert.Empty(await Read.Quotes(body));
}
